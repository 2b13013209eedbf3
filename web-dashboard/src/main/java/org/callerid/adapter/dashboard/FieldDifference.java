// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of a number that a change gave another value.
 *
 * @param label in the operator's language, within a sentence
 * @param before empty if the number did not exist
 * @param after empty if the number does not exist any more
 */
public record FieldDifference(String label, String before, String after) {
    /** The fields that differ; one without a value has the value none. */
    static List<FieldDifference> between(NumberFields before, NumberFields after, Messages messages) {
        Map<String, String> later = values(after, messages);
        return values(before, messages).entrySet()
                .stream()
                .filter(field -> !field.getValue().equals(later.get(field.getKey())))
                .map(field -> new FieldDifference(field.getKey(), nameOrNone(field.getValue(), messages),
                        nameOrNone(later.getOrDefault(field.getKey(), ""), messages)))
                .toList();
    }

    /** The values of a number that did not exist before. */
    static List<FieldDifference> added(NumberFields fields, Messages messages) {
        return values(fields, messages).entrySet()
                .stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> new FieldDifference(field.getKey(), "", field.getValue()))
                .toList();
    }

    /** The values of a number that does not exist any more. */
    static List<FieldDifference> deleted(NumberFields fields, Messages messages) {
        return added(fields, messages).stream()
                .map(field -> new FieldDifference(field.label, field.after, ""))
                .toList();
    }

    /** By label, in the order of the form. */
    private static Map<String, String> values(NumberFields fields, Messages messages) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(messages.of("meanwhile.carrier"), fields.carrier());
        values.put(messages.of("meanwhile.area"), fields.areaCode());
        values.put(messages.of("meanwhile.hourly"), fields.hourlyLimit());
        values.put(messages.of("meanwhile.daily"), fields.dailyLimit());
        values.put(messages.of("meanwhile.active"), messages.of(fields.active() ? "meanwhile.yes" : "meanwhile.no"));
        return values;
    }

    private static String nameOrNone(String value, Messages messages) {
        return value.isEmpty() ? messages.of("none") : value;
    }
}
