// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callerid.application.port.out.Listings.Filter;
import org.callerid.application.port.out.Listings.Kind;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Which numbers are looked for, as it stands in the fields and in the address. */
public final class NumberFilter {
    private String digits = "";
    private String areaCode = "";
    private String carrier = "";
    private String kind = "";

    NumberFilter() {}

    /** @param parameters of an address, by name */
    static NumberFilter of(Map<String, String[]> parameters) {
        NumberFilter filter = new NumberFilter();
        filter.setDigits(first(parameters, "digits"));
        filter.setAreaCode(first(parameters, "area"));
        filter.setCarrier(first(parameters, "carrier"));
        filter.setKind(first(parameters, "standing"));
        return filter;
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0])).findFirst().orElse(null);
    }

    /** @throws InvalidValueException if a field cannot be used; says which and what it should be */
    Filter filter() {
        return new Filter(Asked.of(digits, NumberFilter::mustBeDigits), Asked.of(areaCode, AreaCode::new),
                Asked.of(carrier, Carrier::new), Asked.of(kind, NumberFilter::kind));
    }

    /** The address of the list as a file. */
    public String exportAddress() {
        Map<String, String> said = new TreeMap<>(
                Map.of("digits", digits, "area", areaCode, "carrier", carrier, "standing", kind));
        said.values().removeIf(String::isEmpty);
        return said.entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", Addresses.EXPORT + "?", ""));
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    private static String mustBeDigits(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new InvalidValueException("filter.digits", "a number begins with 1 to 15 digits");
        }
        return text;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("filter.state",
                        "there is no such state; choose one of the list"));
    }

    public String getDigits() {
        return digits;
    }

    public void setDigits(@Nullable String digits) {
        this.digits = Asked.text(digits);
    }

    public String getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(@Nullable String areaCode) {
        this.areaCode = Asked.text(areaCode);
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(@Nullable String carrier) {
        this.carrier = Asked.text(carrier);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = Asked.text(kind);
    }
}
