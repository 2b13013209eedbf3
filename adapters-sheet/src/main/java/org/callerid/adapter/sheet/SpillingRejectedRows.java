// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;
import org.callerid.domain.validation.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Keeps the first rows in memory and the others in a file. */
final class SpillingRejectedRows implements RejectedRows {
    private static final System.Logger LOG = System.getLogger(SpillingRejectedRows.class.getName());
    private static final int MAX_CHARACTERS_IN_MEMORY = 2 << 20;

    private final NewFile newFile;
    private final List<RejectedRow> first = new ArrayList<>();
    private int characters;
    private long count;
    private @Nullable Path file;
    private @Nullable DataOutputStream others;
    /** The disk is full: rows from then on are only counted. */
    private boolean full;

    SpillingRejectedRows(NewFile newFile) {
        this.newFile = newFile;
    }

    @Override
    public synchronized void add(RejectedRow row) {
        count++;
        if (file == null && !full && first.size() < MAX_SHOWN && characters < MAX_CHARACTERS_IN_MEMORY) {
            first.add(row);
            characters += row.raw().length();
        } else if (!full) {
            write(row);
        }
    }

    private void write(RejectedRow row) {
        try {
            DataOutputStream target = others;
            if (target == null) {
                Path fresh = newFile.make();
                file = fresh;
                target = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)));
                others = target;
            }
            target.writeLong(row.line());
            write(row.reason().key(), target);
            write(row.reason().pattern(), target);
            target.writeInt(row.reason().arguments().size());
            for (String argument : row.reason().arguments()) {
                write(argument, target);
            }
            write(row.raw(), target);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "refused rows of an import cannot be kept any more", e);
            full = true;
        }
    }

    private static void write(String text, DataOutputStream target) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        target.writeInt(bytes.length);
        target.write(bytes);
    }

    @Override
    public synchronized long count() {
        return count;
    }

    @Override
    public synchronized List<RejectedRow> first() {
        return List.copyOf(first);
    }

    @Override
    public synchronized void forEach(Consumer<RejectedRow> reader) {
        first.forEach(reader);
        Path kept = file;
        DataOutputStream target = others;
        if (kept == null || target == null) {
            return;
        }
        try {
            target.flush();
            try (DataInputStream rows = new DataInputStream(new BufferedInputStream(Files.newInputStream(kept)))) {
                for (long i = first.size(); i < count; i++) {
                    reader.accept(read(rows));
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "refused rows of an import cannot be read to the end", e);
        }
    }

    private static RejectedRow read(DataInputStream rows) throws IOException {
        long line = rows.readLong();
        String key = text(rows);
        String pattern = text(rows);
        int size = rows.readInt();
        List<String> arguments = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            arguments.add(text(rows));
        }
        return new RejectedRow(line, new InvalidValue(key, pattern, arguments), text(rows));
    }

    private static String text(DataInputStream rows) throws IOException {
        return new String(rows.readNBytes(rows.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        DataOutputStream target = others;
        Path kept = file;
        try {
            if (target != null) {
                target.close();
            }
            if (kept != null) {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a file of an import cannot be deleted", e);
        }
    }

    /** Creates a file that other users cannot read. */
    @FunctionalInterface
    interface NewFile {
        Path make() throws IOException;
    }
}
