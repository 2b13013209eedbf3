// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.domain.audit.Change;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.Listing;
import org.callerid.domain.numbering.AreaCode;

/** What an operator said of a number, in one line. */
@Named("listingText")
@RequestScoped
public class ListingText {
    private final Words words;

    @Inject
    public ListingText(Words words) {
        this.words = words;
    }

    public String of(Optional<Listing> listing) {
        return listing.map(this::line).orElse("");
    }

    public String kind(Change change) {
        return words.of(switch (change) {
            case Change.Added added -> "change.added";
            case Change.Edited edited -> "change.edited";
            case Change.Deleted deleted -> "change.deleted";
            case Change.Released released -> "change.released";
        });
    }

    private String line(Listing listing) {
        return Stream
                .of(listing.areaCode().map(AreaCode::digits), listing.carrier().map(Carrier::name),
                        Optional.of(words.of("listing.limits", listing.limit().hourly(), listing.limit().daily())),
                        Optional.of(words.of(listing.active() ? "listing.active" : "INACTIVE")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
