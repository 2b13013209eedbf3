// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;

/** Formats the configuration of a number in one line. */
@Named("configFormatter")
@RequestScoped
public class CallerIdConfigFormatter {
    private final Messages messages;

    @Inject
    public CallerIdConfigFormatter(Messages messages) {
        this.messages = messages;
    }

    public String format(Optional<CallerIdConfig> listing) {
        return listing.map(this::line).orElse("");
    }

    public String kind(AuditEvent event) {
        return messages.of(switch (event) {
            case AuditEvent.Added added -> "change.added";
            case AuditEvent.Edited edited -> "change.edited";
            case AuditEvent.Deleted deleted -> "change.deleted";
            case AuditEvent.Released released -> "change.released";
        });
    }

    private String line(CallerIdConfig config) {
        return Stream
                .of(config.areaCode().map(AreaCode::digits), config.carrier().map(Carrier::name),
                        Optional.of(messages.of("listing.limits", config.limit().hourly(), config.limit().daily())),
                        Optional.of(messages.of(config.active() ? "listing.active" : "INACTIVE")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
