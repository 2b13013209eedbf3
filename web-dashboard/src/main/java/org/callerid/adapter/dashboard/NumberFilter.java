// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.CallerIdStatus;
import org.callerid.application.model.CarrierFilter;
import org.callerid.application.model.DigitsFilter;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The filter of the list of numbers, as in the fields and in the URL. */
public final class NumberFilter {
    private static final Pattern DECORATION = Pattern.compile("[\\s\\u00A0().,/\\u2010-\\u2015-]+");
    private static final Pattern INTERNATIONAL_PREFIX = Pattern.compile("^(?:00|011)(?=[1-9])");
    private static final Pattern COUNTRY_CODE = Pattern.compile("^(?:\\+1|1(?=[2-9]))(?=.)");
    private static final Pattern BEGINNING = Pattern.compile("\\+[0-9]{0,15}|[0-9]{1,15}");
    private static final Pattern PART = Pattern.compile("[0-9]{1,15}");
    private static final String CONTAINING = "contains";

    private String digits = "";
    private boolean containing;
    private String areaCode = "";
    private String carrier = "";
    private boolean withoutCarrier;
    private String status = "";

    NumberFilter() {}

    /**
     * Reads the filter from a URL.
     *
     * @param parameters of the URL, by name
     */
    static NumberFilter of(Map<String, String[]> parameters) {
        NumberFilter filter = new NumberFilter();
        filter.setDigits(FieldParser.first(parameters, "digits"));
        filter.setMatch(FieldParser.first(parameters, "match"));
        filter.setAreaCode(FieldParser.first(parameters, "area"));
        filter.setCarrier(FieldParser.first(parameters, "carrier"));
        filter.setWithoutCarrier(Boolean.parseBoolean(FieldParser.first(parameters, "nocarrier")));
        filter.setStatus(FieldParser.first(parameters, "status"));
        return filter;
    }

    /**
     * The filter of these fields.
     *
     * @throws InvalidValueException if a field is invalid; its message says which, and what it should be
     */
    CallerIdFilter filter() {
        return new CallerIdFilter(FieldParser.parse(digits, containing ? NumberFilter::part : NumberFilter::beginning),
                FieldParser.parse(areaCode, AreaCode::new),
                carrierFilter(), FieldParser.parse(status, name -> FieldParser.choice(name, CallerIdStatus.class)));
    }

    private Optional<CarrierFilter> carrierFilter() {
        return withoutCarrier
                ? Optional.of(new CarrierFilter.Absent())
                : FieldParser.parse(carrier, CarrierFilter.Containing::new);
    }

    /** Adds the filter to a URL, as in that of the list. */
    PageUrl into(PageUrl address) {
        return address.with("digits", digits)
                .with("match", digits.isEmpty() ? "" : getMatch())
                .with("area", areaCode)
                .with("carrier", carrier)
                .with("nocarrier", withoutCarrier ? "true" : "")
                .with("status", status);
    }

    /** URL of the list as a file. */
    public String exportAddress() {
        return into(PageUrl.at(Paths.EXPORT)).toString();
    }

    /** The filter in the operator's words; empty for all numbers. */
    List<String> description(Messages messages) {
        return Stream
                .of(line(messages, containing ? "numbers.contains" : "numbers.begins", digits),
                        line(messages, "area-code", areaCode),
                        withoutCarrier
                                ? Optional.of(messages.of("numbers.without-carrier"))
                                : line(messages, "carrier", carrier),
                        Optional.of(status).filter(name -> !name.isEmpty()).map(messages::of))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> line(Messages messages, String label, String value) {
        return Optional.of(value).filter(text -> !text.isEmpty()).map(text -> messages.of(label) + " " + text);
    }

    boolean isEmpty() {
        return filter().equals(CallerIdFilter.ALL);
    }

    /** By name, since a URL may contain an unknown one. */
    public List<String> statuses() {
        return Arrays.stream(CallerIdStatus.values()).map(CallerIdStatus::name).toList();
    }

    /**
     * Normalizes the beginning of a number, however it is written: {@code (213) 555}, {@code +1213}, {@code 213-2},
     * {@code 0044 20}.
     */
    private static DigitsFilter beginning(String text) {
        String bare = INTERNATIONAL_PREFIX.matcher(DECORATION.matcher(text).replaceAll("")).replaceFirst("+");
        String number = COUNTRY_CODE.matcher(bare).replaceFirst("");
        if (!BEGINNING.matcher(number).matches()) {
            throw new InvalidValueException("filter.digits", "a number begins with 1 to 15 digits");
        }
        return new DigitsFilter.StartingWith(number);
    }

    /** Only {@code +1} is left out: a 1 without plus may be in the middle of a number. */
    private static DigitsFilter part(String text) {
        String number = DECORATION.matcher(text).replaceAll("").replaceFirst("^\\+1?", "");
        if (!PART.matcher(number).matches()) {
            throw new InvalidValueException("filter.part", "a part of a number has 1 to 15 digits");
        }
        return new DigitsFilter.Containing(number);
    }

    public String getDigits() {
        return digits;
    }

    public void setDigits(@Nullable String digits) {
        this.digits = FieldParser.textOrEmpty(digits);
    }

    /** Empty if numbers must start with the digits. */
    public String getMatch() {
        return containing ? CONTAINING : "";
    }

    public boolean isContaining() {
        return containing;
    }

    public void setMatch(@Nullable String match) {
        containing = CONTAINING.equals(match);
    }

    public String getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(@Nullable String areaCode) {
        this.areaCode = FieldParser.textOrEmpty(areaCode);
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(@Nullable String carrier) {
        this.carrier = FieldParser.textOrEmpty(carrier);
    }

    public boolean isWithoutCarrier() {
        return withoutCarrier;
    }

    public void setWithoutCarrier(boolean withoutCarrier) {
        this.withoutCarrier = withoutCarrier;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String kind) {
        this.status = FieldParser.textOrEmpty(kind);
    }
}
