// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callerid.domain.validation.InvalidValueException;

/**
 * An operator's mapping of sheet columns to fields. Columns that are not mapped are recognized by their headings.
 *
 * @param fields by heading, or by position counted from 1; an empty value means that the column is ignored
 */
public record ColumnMapping(Map<String, Optional<ImportField>> fields) {
    /** Maps no column. */
    public static final ColumnMapping NONE = new ColumnMapping(Map.of());
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Set<String> NOT_USED = Set.of("", "ignore", "none", "-");

    public ColumnMapping {
        fields = Map.copyOf(fields);
    }

    /**
     * Parses a list of mappings.
     *
     * @param texts each {@code heading=column} or {@code position=column}, such as {@code did=caller_id};
     *        {@code status=} or {@code status=ignore} ignores a column
     * @throws InvalidValueException if a text is malformed, or a column is mapped twice
     */
    public static ColumnMapping parse(List<String> texts) {
        Map<String, Optional<ImportField>> fields = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            String heading = equals < 0 ? "" : text.substring(0, equals).strip();
            if (heading.isEmpty()) {
                throw new InvalidValueException("map.form",
                        "a mapping is written heading=column, for example did=caller_id, or position=column, for example"
                                + " 1=caller_id");
            }
            if (fields.putIfAbsent(heading, field(text.substring(equals + 1).strip())) != null) {
                throw new InvalidValueException("map.repeated", "the column {0} is mapped twice", heading);
            }
        }
        return new ColumnMapping(fields);
    }

    private static Optional<ImportField> field(String name) {
        if (NOT_USED.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(ImportField.tryParse(name)
                .orElseThrow(() -> new InvalidValueException("map.target",
                        "a column can be mapped to caller_id, carrier, area_code, hourly_limit, daily_limit, is_active or"
                                + " ignore, but not to {0}",
                        name)));
    }

    /**
     * The position, counted from 1, of the caller id column if it is mapped by position; such a sheet needs no
     * headings.
     */
    public Optional<Integer> numberColumnPosition() {
        return fields.entrySet()
                .stream()
                .filter(entry -> entry.getValue().equals(Optional.of(ImportField.CALLER_ID)))
                .map(Map.Entry::getKey)
                .filter(name -> POSITION.matcher(name).matches())
                .map(Integer::valueOf)
                .findFirst();
    }
}
