// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the characters of a text are encoded. A byte order mark decides; without one the whole text must be UTF-8, or it
 * is read as windows-1252, which spreadsheets on Windows write.
 *
 * @param mark length of the byte order mark in bytes
 * @param guessed whether the text is not UTF-8 and nothing says what it is
 * @param lines their number, approximately
 */
record TextEncoding(Charset charset, int mark, boolean guessed, long lines) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Replaces the five bytes that windows-1252 does not define; a control character, which no value may contain. */
    private static final String NO_CHARACTER = "\u0081";
    private static final int SNIFFED_BYTES = 2_048;
    private static final int BUFFER = 1 << 16;

    static TextEncoding of(Path file) throws IOException {
        byte[] begin = beginning(file);
        Charset marked = markedAs(begin);
        int mark = marked.equals(StandardCharsets.UTF_8) ? utf8Mark(begin) : utf16Mark(begin);
        try {
            return new TextEncoding(marked, mark, false, lines(file, marked, mark));
        } catch (CharacterCodingException e) {
            return new TextEncoding(WINDOWS, mark, true, lines(file, WINDOWS, mark));
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(SNIFFED_BYTES);
        }
    }

    /** UTF-16 is recognized without a mark too: every other byte of digits and commas is 0. */
    private static Charset markedAs(byte[] begin) {
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        for (int i = 0; i < begin.length; i++) {
            if (begin[i] == 0) {
                zerosAtEven += 1 - i % 2;
                zerosAtOdd += i % 2;
            }
        }
        int many = begin.length / 5;
        if (startsWith(begin, 0xFF, 0xFE) || (zerosAtOdd > many && zerosAtEven == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(begin, 0xFE, 0xFF) || (zerosAtEven > many && zerosAtOdd == 0)
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static int utf8Mark(byte[] begin) {
        return startsWith(begin, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static int utf16Mark(byte[] begin) {
        return startsWith(begin, 0xFF, 0xFE) || startsWith(begin, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static long lines(Path file, Charset charset, int mark) throws IOException {
        CodingErrorAction onError = charset.equals(StandardCharsets.UTF_8)
                ? CodingErrorAction.REPORT
                : CodingErrorAction.REPLACE;
        long lines = 1;
        try (Reader text = reader(file, charset, mark, onError)) {
            char[] buffer = new char[BUFFER];
            boolean afterReturn = false;
            for (int length = text.read(buffer); length >= 0; length = text.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    lines += buffer[i] == '\r' || (buffer[i] == '\n' && !afterReturn) ? 1 : 0;
                    afterReturn = buffer[i] == '\r';
                }
            }
        }
        return lines;
    }

    Reader open(Path file) throws IOException {
        return reader(file, charset, mark, CodingErrorAction.REPLACE);
    }

    private static Reader reader(Path file, Charset charset, int mark, CodingErrorAction onError) throws IOException {
        InputStream content = Files.newInputStream(file);
        content.skipNBytes(mark);
        var decoder = charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError);
        return new InputStreamReader(content, charset.equals(WINDOWS) ? decoder.replaceWith(NO_CHARACTER) : decoder);
    }

    String label() {
        return charset.name().replace("UTF-16LE", "UTF-16").replace("UTF-16BE", "UTF-16");
    }
}
