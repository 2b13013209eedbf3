// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** Splits a text into lines, with any line end. Lines can be put back, and no line takes more memory than a row may. */
final class LineReader {
    private static final int BUFFER = 1 << 15;
    private static final int NONE = -1;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private final Deque<SheetLine> putBack = new ArrayDeque<>();
    private int position;
    private int length;
    private long number;

    LineReader(Reader text) {
        this.text = text;
    }

    /** A reader of lines that were read before. */
    LineReader(Collection<SheetLine> lines) {
        this(Reader.nullReader());
        putBack.addAll(lines);
    }

    Optional<SheetLine> next() {
        return putBack.isEmpty() ? read() : Optional.of(putBack.removeFirst());
    }

    /** Puts lines back; they come next, in their order. */
    void putBack(Deque<SheetLine> lines) {
        while (!lines.isEmpty()) {
            putBack.addFirst(lines.removeLast());
        }
    }

    private Optional<SheetLine> read() {
        StringBuilder line = new StringBuilder();
        boolean cut = false;
        int character = take();
        if (character == NONE) {
            return Optional.empty();
        }
        number++;
        for (; character != NONE && character != '\n' && character != '\r'; character = take()) {
            if (line.length() < SheetLimits.MAX_ROW_LENGTH) {
                line.append((char) character);
            } else {
                cut = true;
            }
        }
        SheetLine read = new SheetLine(number, line.toString(), endAfter(character), cut);
        return Optional.of(character == NONE ? read.withoutEndOfFile() : read);
    }

    private String endAfter(int character) {
        if (character != '\r') {
            return character == NONE ? "" : "\n";
        }
        int next = take();
        if (next == '\n') {
            return "\r\n";
        }
        if (next != NONE) {
            position--;
        }
        return "\r";
    }

    private int take() {
        if (position == length && !fill()) {
            return NONE;
        }
        return buffer[position++];
    }

    private boolean fill() {
        try {
            position = 0;
            length = Math.max(0, text.read(buffer));
            return length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
