// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.io.Serializable;
import java.util.Map;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;

/** The configuration of a number, as text in form fields. */
public record NumberFields(String carrier, String areaCode, String hourlyLimit, String dailyLimit, boolean active)
        implements
            Serializable {
    /** For a number that is not listed yet. */
    static final NumberFields EMPTY = new NumberFields("", "", "", "", true);

    /** Reads the values that a form sends along: {@code shown.carrier} and so on. */
    static NumberFields shownIn(Map<String, String> parameters) {
        return new NumberFields(FieldParser.textOrEmpty(parameters.get("shown.carrier")),
                FieldParser.textOrEmpty(parameters.get("shown.area")),
                FieldParser.textOrEmpty(parameters.get("shown.hourly")),
                FieldParser.textOrEmpty(parameters.get("shown.daily")),
                Boolean.parseBoolean(parameters.get("shown.active")));
    }

    static NumberFields of(CallerIdConfig config) {
        return new NumberFields(config.carrier().map(Carrier::name).orElse(""),
                config.areaCode().map(AreaCode::digits).orElse(""), String.valueOf(config.limit().hourly()),
                String.valueOf(config.limit().daily()), config.active());
    }
}
