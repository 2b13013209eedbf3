// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowAreaCodes.Geographic;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Region;

/** Where area codes are, in a few words. */
@Named("areaCodeLabels")
@RequestScoped
public class AreaCodeLabels {
    private final ShowAreaCodes areaCodes;
    private final Messages messages;

    @Inject
    public AreaCodeLabels(ShowAreaCodes areaCodes, Messages messages) {
        this.areaCodes = areaCodes;
        this.messages = messages;
    }

    /**
     * The states, provinces or country of an area code, and the area codes that serve the same ground.
     *
     * @param digits may be empty
     * @return empty for an area code that belongs to no place
     */
    public String place(String digits) {
        return FieldParser.parse(digits, AreaCode::new)
                .map(areaCodes::show)
                .filter(Geographic.class::isInstance)
                .map(found -> text((Geographic) found))
                .orElse("");
    }

    private String text(Geographic found) {
        String states = found.row().regions().stream().map(Region::code).collect(Collectors.joining(", "));
        String place = states.isEmpty() ? found.row().country().code() : states;
        return found.overlays().isEmpty()
                ? place
                : messages.of("area-code.overlays", place,
                        found.overlays().stream().map(AreaCode::digits).collect(Collectors.joining(", ")));
    }
}
