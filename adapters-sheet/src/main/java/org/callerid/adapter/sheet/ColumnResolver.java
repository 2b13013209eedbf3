// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.SheetLayout.Column;
import org.callerid.domain.callerid.ActiveFlag;
import org.callerid.domain.validation.InvalidValue;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Decides which column contains which field.
 *
 * <ol>
 * <li>What the operator says about a column applies, by its heading or by its position.
 * <li>Otherwise the heading decides. If several columns could be the same field, the one of the highest rank is used;
 * if two have the same rank, the operator must decide.
 * <li>A column that looks like a status but is not understood is left to the operator, unless another column is the
 * status.
 * </ol>
 */
final class ColumnResolver {
    private static final int MAX_PLACE_CODE_LENGTH = 2;

    private final List<String> names;
    private final ColumnMapping mapping;
    private final IntFunction<List<String>> values;
    private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    private final boolean[] mapped;
    private final List<InvalidValue> undecided = new ArrayList<>();
    private final List<InvalidValue> warnings = new ArrayList<>();

    /**
     * Creates a resolver.
     *
     * @param values the values of a column, as far as the sheet was sampled; the first column is 0
     */
    private ColumnResolver(List<String> names, ColumnMapping mapping, IntFunction<List<String>> values) {
        this.names = names;
        this.mapping = mapping;
        this.values = values;
        this.mapped = new boolean[names.size()];
    }

    /**
     * Resolves the columns of a sheet.
     *
     * @throws InvalidValueException if {@code mapping} names a column that does not exist, or maps two columns to one
     * field
     */
    static Columns resolve(List<String> names, ColumnMapping mapping, IntFunction<List<String>> values) {
        ColumnResolver resolver = new ColumnResolver(names, mapping, values);
        resolver.applyMapping();
        for (ImportField field : ImportField.values()) {
            if (!resolver.columns.containsKey(field)) {
                resolver.recognize(field);
            }
        }
        resolver.requireNumberColumn();
        resolver.checkUnresolvedStatus();
        return resolver.resolved();
    }

    private void applyMapping() {
        mapping.fields().forEach((name, field) -> {
            int index = index(name);
            mapped[index] = true;
            if (field.isPresent() && columns.putIfAbsent(field.get(), index) != null) {
                throw new InvalidValueException("map.same", "two columns are mapped to {0}", field.get().columnName());
            }
            if (field.isEmpty()) {
                warnings.add(InvalidValue.of("sheet.waved-off", "the column {0} is not used, as was asked",
                        names.get(index)));
            }
        });
    }

    private int index(String name) {
        List<Integer> same = IntStream.range(0, names.size())
                .filter(i -> Headings.key(names.get(i)).equals(Headings.key(name)))
                .boxed()
                .toList();
        if (same.size() == 1) {
            return same.getFirst();
        }
        List<Integer> exact = same.stream().filter(i -> names.get(i).strip().equals(name)).toList();
        if (exact.size() == 1) {
            return exact.getFirst();
        }
        if (name.matches("[0-9]{1,5}") && Integer.parseInt(name) >= 1 && Integer.parseInt(name) <= names.size()) {
            return Integer.parseInt(name) - 1;
        }
        throw new InvalidValueException("map.unknown", "the sheet has no column {0}, or several; it has {1}", name,
                String.join(", ", names));
    }

    private void recognize(ImportField field) {
        int best = IntStream.range(0, names.size()).filter(i -> couldBe(i, field)).map(this::rank).min().orElse(-1);
        List<Integer> candidates = IntStream.range(0, names.size())
                .filter(i -> couldBe(i, field) && rank(i) == best)
                .boxed()
                .toList();
        if (candidates.size() > 1) {
            undecided.add(InvalidValue.of("sheet.two-columns",
                    "the sheet has several columns that could be {0}: {1}; say which one it is", field.columnName(),
                    candidates.stream().map(names::get).collect(Collectors.joining(", "))));
        } else if (candidates.size() == 1 && (field != ImportField.IS_ACTIVE || isUnderstood(candidates.getFirst()))) {
            columns.put(field, candidates.getFirst());
        }
    }

    private boolean couldBe(int index, ImportField field) {
        return !mapped[index] && (Headings.means(names.get(index), field)
                || (field == ImportField.IS_ACTIVE && isCertainlyStatus(index)));
    }

    private int rank(int index) {
        return Headings.meaning(names.get(index)).map(Headings.Meaning::rank).orElse(Integer.MAX_VALUE);
    }

    private boolean isCertainlyStatus(int index) {
        List<String> said = values.apply(index);
        return Headings.mayBeState(names.get(index)) && !said.isEmpty() && said.stream().allMatch(this::isAFlag)
                && said.stream().anyMatch(value -> value.length() > MAX_PLACE_CODE_LENGTH);
    }

    /** Whether the values may be a status. A column without known values may be one. */
    private boolean isUnderstood(int index) {
        List<String> said = values.apply(index);
        return said.isEmpty() || said.stream().anyMatch(this::isAFlag);
    }

    private boolean isAFlag(String value) {
        try {
            ActiveFlag.parse(Cells.clean(ImportField.IS_ACTIVE, value));
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private void requireNumberColumn() {
        if (!columns.containsKey(ImportField.CALLER_ID) && undecided.isEmpty()) {
            undecided.add(InvalidValue.of("sheet.no-column",
                    "the sheet has no column caller_id; it has {0}: say which of them holds the numbers, for example"
                            + " {1}=caller_id",
                    String.join(", ", names), names.isEmpty() ? "1" : names.getFirst()));
        }
    }

    private void checkUnresolvedStatus() {
        if (columns.containsKey(ImportField.IS_ACTIVE) || !undecided.isEmpty()) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!mapped[i] && !columns.containsValue(i) && (Headings.looksLikeAStatus(names.get(i))
                    || (Headings.mayBeState(names.get(i)) && Headings.areStatusWords(values.apply(i))))) {
                undecided.add(InvalidValue.of("sheet.status",
                        "the column {0} looks like a status but is not understood; say that it is is_active, or that it"
                                + " is not to be used ({0}=ignore)",
                        names.get(i)));
            }
        }
    }

    private Columns resolved() {
        List<Column> described = IntStream.range(0, names.size())
                .mapToObj(i -> new Column(i + 1, names.get(i), field(i), mapped[i]))
                .toList();
        return new Columns(described, undecided.stream().findFirst(), List.copyOf(warnings));
    }

    private Optional<ImportField> field(int index) {
        return columns.entrySet()
                .stream()
                .filter(entry -> entry.getValue() == index)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The resolved columns.
     *
     * @param undecided what the operator must decide before rows can be read
     */
    record Columns(List<Column> described, Optional<InvalidValue> undecided, List<InvalidValue> warnings) {}
}
