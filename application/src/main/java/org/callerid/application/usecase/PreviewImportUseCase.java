// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callerid.application.port.in.PreviewImport;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIdSheets.Column;
import org.callerid.application.port.out.CallerIds;

/** Reads a sheet as an import does, and asks of each row what it would come to. */
public final class PreviewImportUseCase implements PreviewImport {
    private static final int FIRST_ROWS = 10;

    private final CallerIdSheets sheets;
    private final CallerIds callerIds;

    public PreviewImportUseCase(CallerIdSheets sheets, CallerIds callerIds) {
        this.sheets = sheets;
        this.callerIds = callerIds;
    }

    @Override
    public Preview preview(Reader sheet) {
        SheetLoad load = new SheetLoad(callerIds::foresee, rows -> {});
        List<Map<String, String>> firstRows = new ArrayList<>();
        List<Column> columns = sheets.read(sheet, row -> {
            if (firstRows.size() < FIRST_ROWS) {
                firstRows.add(row.cells());
            }
            load.take(row);
        });
        return new Preview(columns, List.copyOf(firstRows), load.finish());
    }
}
