// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.util.Optional;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.SheetLayout.Column;
import org.jspecify.annotations.Nullable;

/** The field that a column of a sheet is read as, until the operator chooses another. */
public final class ColumnChoice {
    /** The column is not used. */
    static final String IGNORE = "ignore";
    /** The operator must choose. */
    private static final String UNDECIDED = "";

    private final Column column;
    private final String found;
    private String target;

    private ColumnChoice(Column column, String found) {
        this.column = column;
        this.found = found;
        this.target = found;
    }

    /**
     * The choice before the operator makes one.
     *
     * @param undecided whether the operator must decide about columns before the sheet can be loaded
     */
    static ColumnChoice of(Column column, boolean undecided) {
        String unused = undecided && !column.mapped() ? UNDECIDED : IGNORE;
        return new ColumnChoice(column, column.field().map(ImportField::columnName).orElse(unused));
    }

    boolean isMade() {
        return !target.equals(found) && !target.equals(UNDECIDED);
    }

    /** The chosen field; empty if the column is not used. */
    Optional<ImportField> field() {
        return ImportField.tryParse(target);
    }

    public boolean isOpen() {
        return found.equals(UNDECIDED);
    }

    public int getPosition() {
        return column.position();
    }

    public String getName() {
        return column.name().isEmpty() ? String.valueOf(column.position()) : column.name();
    }

    public boolean isUsed() {
        return column.isUsed();
    }

    public String getTarget() {
        return target;
    }

    /**
     * Sets the operator's choice.
     *
     * @param target null if nothing was chosen
     */
    public void setTarget(@Nullable String target) {
        this.target = target == null ? UNDECIDED : target;
    }
}
