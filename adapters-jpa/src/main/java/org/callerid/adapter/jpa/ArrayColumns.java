// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as one array for each column, for statements that {@code unnest} them. */
record ArrayColumns<T>(List<T> rows) {
    List<@Nullable Object> of(Function<T, @Nullable Object> column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(column.apply(row)));
        return values;
    }
}
