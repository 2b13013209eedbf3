// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.callerid.application.model.Alert;
import org.callerid.application.port.out.AlertChannel;

/**
 * Writes each alert to the log, and passes it on.
 *
 * @param next empty if alerts are only logged
 */
record LoggingAlertChannel(Optional<? extends AlertChannel> next) implements AlertChannel {
    private static final Logger LOG = Logger.getLogger(LoggingAlertChannel.class.getName());

    @Override
    public void send(Alert alert) {
        LOG.log(alert.event() == Alert.Event.RAISED ? Level.WARNING : Level.INFO, "alert {0}: {1}",
                new Object[]{alert.event().name().toLowerCase(Locale.ROOT), alert.text()});
        next.ifPresent(channel -> channel.send(alert));
    }
}
