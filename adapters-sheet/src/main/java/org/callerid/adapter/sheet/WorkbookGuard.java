// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Checks a workbook before it is read: a small file can contain gigabytes, in one cell or one row, or a cell in a
 * column that no workbook has. A workbook that passes can be read in little memory.
 */
final class WorkbookGuard {
    private static final long MAX_BYTES = 1L << 30;
    private static final long MAX_SHARED_BYTES = 48L << 20;
    private static final long MAX_SHARED_TEXTS = 1_100_000;
    private static final int MAX_PARTS = 10_000;
    /** A cell has at most 32,767 characters, and each may be written as six. */
    private static final int MAX_TEXT_LENGTH = 200_000;
    private static final int MAX_ROW_LENGTH = 4 << 20;
    /** The last column is XFD. */
    private static final int MAX_COLUMN_LENGTH = 3;
    private static final int BUFFER = 1 << 16;

    private WorkbookGuard() {}

    /**
     * Checks a workbook.
     *
     * @throws InvalidValueException if it is not an ordinary one
     */
    static void check(Path file) throws IOException {
        long all = 0;
        int parts = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                try (InputStream content = zip.getInputStream(entry)) {
                    Scan scan = new Scan();
                    all += scan.through(content, MAX_BYTES - all);
                    boolean shared = entry.getName().endsWith("sharedStrings.xml");
                    if (++parts > MAX_PARTS
                            || (shared && (scan.bytes > MAX_SHARED_BYTES || scan.texts > MAX_SHARED_TEXTS))) {
                        throw tooMuch();
                    }
                }
            }
        }
    }

    private static InvalidValueException tooMuch() {
        return new InvalidValueException("sheet.workbook-too-large",
                "the workbook holds more than a list of numbers can; save the worksheet of the numbers as CSV");
    }

    /** Scans one part, byte by byte: tags are ASCII in every encoding that workbooks use. */
    private static final class Scan {
        private long bytes;
        private long texts;
        private int sinceTag;
        private int sinceRow;
        private int letters = -1;
        private int last = -1;
        private int secondLast = -1;
        private int thirdLast = -1;

        long through(InputStream content, long most) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                bytes += length;
                if (bytes > most) {
                    throw tooMuch();
                }
                for (int i = 0; i < length; i++) {
                    accept(buffer[i]);
                }
            }
            return bytes;
        }

        private void accept(byte next) {
            sinceTag++;
            sinceRow++;
            if (last == '<') {
                sinceTag = 0;
                sinceRow = next == 'r' ? 0 : sinceRow;
                texts += next == 's' ? 1 : 0;
            }
            boolean definesEntities = secondLast == '<' && last == '!' && next == 'D';
            countColumnLetters(next);
            if (definesEntities || sinceTag > MAX_TEXT_LENGTH || sinceRow > MAX_ROW_LENGTH
                    || letters > MAX_COLUMN_LENGTH) {
                throw tooMuch();
            }
            thirdLast = secondLast;
            secondLast = last;
            last = next;
        }

        /** Counts the column letters of a cell reference, which follow {@code r="}, without a prefix. */
        private void countColumnLetters(byte next) {
            if ((next == '"' || next == '\'') && last == '=' && secondLast == 'r' && thirdLast <= ' ') {
                letters = 0;
            } else if (letters >= 0) {
                letters = Character.isLetter(next) ? letters + 1 : -1;
            }
        }
    }
}
