// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Optional;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.callerid.Listing;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** What an operator says of a number, as typed. */
public final class NumberForm {
    private String carrier = "";
    private String areaCode = "";
    private String hourlyLimit = "";
    private String dailyLimit = "";
    private boolean active = true;

    NumberForm() {}

    void show(Listing listing) {
        carrier = listing.carrier().map(Carrier::name).orElse("");
        areaCode = listing.areaCode().map(AreaCode::digits).orElse("");
        hourlyLimit = String.valueOf(listing.limit().hourly());
        dailyLimit = String.valueOf(listing.limit().daily());
        active = listing.active();
    }

    /** @throws InvalidValueException if a field cannot be used; says which and what it should be */
    ListingChange said() {
        return ListingChange.NONE.withCarrier(FieldChange.toIfPresent(Asked.of(carrier, Carrier::new)))
                .withAreaCode(FieldChange.toIfPresent(Asked.of(areaCode, AreaCode::new)))
                .withLimits(Asked.of(hourlyLimit, UsageLimit::parseHourly),
                        Asked.of(dailyLimit, UsageLimit::parseDaily))
                .withActive(Optional.of(active));
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(@Nullable String carrier) {
        this.carrier = Asked.text(carrier);
    }

    public String getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(@Nullable String areaCode) {
        this.areaCode = Asked.text(areaCode);
    }

    public String getHourlyLimit() {
        return hourlyLimit;
    }

    public void setHourlyLimit(@Nullable String hourlyLimit) {
        this.hourlyLimit = Asked.text(hourlyLimit);
    }

    public String getDailyLimit() {
        return dailyLimit;
    }

    public void setDailyLimit(@Nullable String dailyLimit) {
        this.dailyLimit = Asked.text(dailyLimit);
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
