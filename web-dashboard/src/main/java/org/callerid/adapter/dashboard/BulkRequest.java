// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;

/**
 * A change of many numbers, as in the URL and in the form.
 *
 * @param everything all numbers that match the filter, instead of the chosen ones
 * @param page of the list that the operator came from
 */
record BulkRequest(String act, boolean everything, List<String> chosen, NumberFilter filter, NumberOrder order,
        String page, String hourlyLimit, String dailyLimit) {
    static BulkRequest of(Map<String, String[]> parameters) {
        NumberOrder order = new NumberOrder();
        order.setBy(first(parameters, "by"));
        order.setDescending(Boolean.parseBoolean(first(parameters, "descending")));
        boolean everything = Boolean.parseBoolean(first(parameters, "everything"));
        return new BulkRequest(first(parameters, "act"), everything,
                everything ? List.of() : List.of(parameters.getOrDefault("chosen", new String[0])),
                NumberFilter.of(parameters), order, first(parameters, "page"), first(parameters, "hourly"),
                first(parameters, "daily"));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .findFirst()
                .map(FieldParser::textOrEmpty)
                .orElse("");
    }

    /**
     * The requested action.
     *
     * @throws InvalidValueException if there is no such action
     */
    Action action() {
        return Arrays.stream(Action.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("bulk.act", "there is no such action"));
    }

    /**
     * The chosen numbers, sorted and without duplicates.
     *
     * @throws InvalidValueException if one of them is not a number
     */
    List<CallerIdNumber> numbers() {
        return chosen.stream().map(CallerIdNumber::parse).distinct().sorted().toList();
    }

    /**
     * The requested change.
     *
     * @throws InvalidValueException if a limit cannot be used, or there is none
     */
    CallerIdPatch patch() {
        return switch (action()) {
            case ACTIVATE -> CallerIdPatch.activation(true);
            case DEACTIVATE -> CallerIdPatch.activation(false);
            case LIMIT -> limits(FieldParser.parse(hourlyLimit, UsageLimit::parseHourly),
                    FieldParser.parse(dailyLimit, UsageLimit::parseDaily));
        };
    }

    private static CallerIdPatch limits(Optional<Integer> hourly, Optional<Integer> daily) {
        if (hourly.isEmpty() && daily.isEmpty()) {
            throw new InvalidValueException("bulk.no-limit", "Enter an hourly or a daily limit.");
        }
        return CallerIdPatch.EMPTY.withLimits(hourly, daily);
    }

    /** URL of the list as it was, with the same numbers chosen or none. */
    PageUrl list(boolean stillChosen) {
        PageUrl address = order.into(filter.into(PageUrl.of("numbers"))).with("page", page.equals("1") ? "" : page);
        if (stillChosen) {
            chosen.forEach(number -> address.with("chosen", number));
        }
        return address;
    }

    /** URL of the confirmation page. */
    PageUrl address() {
        PageUrl address = order.into(filter.into(PageUrl.of("bulk").with("act", act)))
                .with("page", page)
                .with("everything", everything ? "true" : "")
                .with("hourly", hourlyLimit)
                .with("daily", dailyLimit);
        chosen.forEach(number -> address.with("chosen", number));
        return address;
    }

    enum Action {
        ACTIVATE,
        DEACTIVATE,
        LIMIT
    }
}
