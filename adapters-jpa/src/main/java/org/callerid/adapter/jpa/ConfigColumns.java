// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** A {@link CallerIdConfig} in five columns, all null if it is absent. */
@Embeddable
public class ConfigColumns {
    @Column
    private @Nullable String carrier;

    @Column
    private @Nullable String areaCode;

    @Column
    private @Nullable Integer hourlyLimit;

    @Column
    private @Nullable Integer dailyLimit;

    @Column
    private @Nullable Integer active;

    protected ConfigColumns() {}

    static ConfigColumns of(Optional<CallerIdConfig> config) {
        ConfigColumns columns = new ConfigColumns();
        config.ifPresent(columns::fill);
        return columns;
    }

    static ConfigColumns of(CallerIdConfig config) {
        return of(Optional.of(config));
    }

    @Nullable
    String carrier() {
        return carrier;
    }

    @Nullable
    String areaCode() {
        return areaCode;
    }

    @Nullable
    Integer hourlyLimit() {
        return hourlyLimit;
    }

    @Nullable
    Integer dailyLimit() {
        return dailyLimit;
    }

    @Nullable
    Integer active() {
        return active;
    }

    private void fill(CallerIdConfig config) {
        carrier = config.carrier().map(Carrier::name).orElse(null);
        areaCode = config.areaCode().map(AreaCode::digits).orElse(null);
        hourlyLimit = config.limit().hourly();
        dailyLimit = config.limit().daily();
        active = config.active() ? 1 : 0;
    }

    /** @throws IllegalStateException if the configuration is absent */
    CallerIdConfig config() {
        if (hourlyLimit == null || dailyLimit == null || active == null) {
            throw new IllegalStateException("a change without the listing it belongs to");
        }
        return new CallerIdConfig(Optional.ofNullable(carrier).map(Carrier::new),
                Optional.ofNullable(areaCode).map(AreaCode::new), new UsageLimit(hourlyLimit, dailyLimit),
                active == 1);
    }
}
