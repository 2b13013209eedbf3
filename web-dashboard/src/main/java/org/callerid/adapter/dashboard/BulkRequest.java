// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.in.BulkChangeCallerIds.BatchResult;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.validation.InvalidValueException;

/**
 * A change of many numbers, as in the URL and in the form.
 *
 * @param everything all numbers that match the filter, instead of the chosen ones
 * @param paging of the list that the operator came from
 */
record BulkRequest(String act, boolean everything, List<String> chosen, NumberFilter filter, NumberOrder order,
        NumberPaging paging, BulkFields fields) {
    static BulkRequest of(Map<String, String[]> parameters) {
        NumberOrder order = new NumberOrder();
        order.setBy(FieldParser.first(parameters, "by"));
        order.setDescending(Boolean.parseBoolean(FieldParser.first(parameters, "descending")));
        boolean everything = Boolean.parseBoolean(FieldParser.first(parameters, "everything"));
        return new BulkRequest(FieldParser.first(parameters, "act"), everything,
                everything ? List.of() : ChosenNumbers.in(parameters), NumberFilter.of(parameters), order,
                NumberPaging.of(parameters), BulkFields.of(parameters));
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
     * Does what was requested.
     *
     * @throws InvalidValueException if a field cannot be used
     */
    BatchResult applyTo(BulkChangeCallerIds callerIds, Attribution by) {
        return switch (action()) {
            case ACTIVATE -> change(callerIds, CallerIdPatch.activation(true), by);
            case DEACTIVATE -> change(callerIds, CallerIdPatch.activation(false), by);
            case LIMIT -> change(callerIds, fields.limits(), by);
            case CARRIER -> change(callerIds, fields.carrierChange(), by);
            case DELETE -> everything
                    ? callerIds.deleteMatching(filter.filter(), by)
                    : callerIds.delete(numbers(), by);
        };
    }

    private BatchResult change(BulkChangeCallerIds callerIds, CallerIdPatch patch, Attribution by) {
        return everything
                ? callerIds.changeMatching(filter.filter(), patch, by)
                : callerIds.change(numbers(), patch, by);
    }

    /** URL of the list as it was, with the same numbers chosen or none. */
    PageUrl list(boolean stillChosen) {
        return ChosenNumbers.into(paging.into(order.into(filter.into(PageUrl.of("numbers")))),
                stillChosen ? chosen : List.of());
    }

    /** URL of the confirmation page. */
    PageUrl address() {
        PageUrl address = paging.into(order.into(filter.into(PageUrl.of("bulk").with("act", act))))
                .with("everything", everything ? "true" : "");
        return ChosenNumbers.into(fields.into(address), chosen);
    }

    enum Action {
        ACTIVATE,
        DEACTIVATE,
        LIMIT,
        CARRIER,
        DELETE
    }
}
