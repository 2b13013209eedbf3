// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.port.out.ImportFiles;

/** Remembers what it was given and what it gave out. */
public final class InMemoryImportFiles implements ImportFiles {
    private final Map<Path, String> sheets = new HashMap<>();
    private final List<InMemoryRejectedRows> rejectedRows = new ArrayList<>();

    @Override
    public Path store(InputStream sheet) {
        Path path = Path.of("upload-" + sheets.size() + ".csv");
        try {
            sheets.put(path, new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    public Optional<String> content(Path path) {
        return Optional.ofNullable(sheets.get(path));
    }

    @Override
    public RejectedRows newRejectedRows() {
        InMemoryRejectedRows rows = new InMemoryRejectedRows();
        rejectedRows.add(rows);
        return rows;
    }

    /** All that were given out, in order. */
    public List<InMemoryRejectedRows> rejectedRows() {
        return List.copyOf(rejectedRows);
    }
}
