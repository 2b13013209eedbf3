// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callerid.application.model.Alert;
import org.callerid.application.model.Alert.Event;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.RaiseAlerts;
import org.callerid.application.port.in.ShowAttention;
import org.callerid.application.port.out.AlertChannel;
import org.callerid.application.port.out.AlertLog;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.attention.Severity;

/**
 * Raises an alert for each item of the attention list, and clears it when the item has been gone for some minutes, so
 * that a figure that wavers around its threshold does not alert again and again. Not thread-safe.
 */
public final class RaiseAlertsUseCase implements RaiseAlerts {
    private static final Duration CLEAR_AFTER = Duration.ofMinutes(3);

    private final ShowAttention attention;
    private final AlertLog log;
    private final AlertChannel channel;
    private final InstantSource clock;
    private final Map<String, Instant> lastSeen = new HashMap<>();
    private boolean isDatabaseAlertOpen;

    public RaiseAlertsUseCase(ShowAttention attention, AlertLog log, AlertChannel channel, InstantSource clock) {
        this.attention = attention;
        this.log = log;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public void update() {
        Instant now = clock.instant();
        List<AttentionItem> items = attention.show().items();
        updateDatabaseAlert(items, now);
        try {
            raise(items, now);
            clear(now);
        } catch (StoreUnavailableException e) {
            // The alert about the database says so; the others wait until it is back.
        }
    }

    /** The log is in the database, so each node tells of its own outage. */
    private void updateDatabaseAlert(List<AttentionItem> items, Instant now) {
        AttentionItem outage = new AttentionItem.DatabaseUnavailable();
        boolean isOut = items.contains(outage);
        if (isOut != isDatabaseAlertOpen) {
            isDatabaseAlertOpen = isOut;
            channel.send(isOut
                    ? alert(outage, now)
                    : new Alert(Event.CLEARED, outage.key(), outage.severity(), now, "The database is back."));
        }
    }

    private void raise(List<AttentionItem> items, Instant now) {
        Set<String> open = log.openKeys();
        for (AttentionItem item : items) {
            if (item instanceof AttentionItem.DatabaseUnavailable) {
                continue;
            }
            lastSeen.put(item.key(), now);
            Alert alert = alert(item, now);
            if (!open.contains(item.key()) && log.open(alert)) {
                channel.send(alert);
            }
        }
    }

    private void clear(Instant now) {
        for (String key : log.openKeys()) {
            // After a start nothing is known about the time before.
            Instant seen = lastSeen.computeIfAbsent(key, unknown -> now);
            if (!seen.plus(CLEAR_AFTER).isAfter(now)) {
                lastSeen.remove(key);
                if (log.close(key)) {
                    channel.send(new Alert(Event.CLEARED, key, Severity.WARNING, now, "No longer: " + key + "."));
                }
            }
        }
    }

    private static Alert alert(AttentionItem item, Instant now) {
        return new Alert(Event.RAISED, item.key(), item.severity(), now, AttentionSentences.of(item));
    }
}
