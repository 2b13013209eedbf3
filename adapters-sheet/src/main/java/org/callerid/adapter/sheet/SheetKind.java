// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.callerid.domain.validation.InvalidValueException;

/** The kind of a file, detected from its content, whatever its name says. */
enum SheetKind {
    TEXT,
    WORKBOOK;

    private static final int SNIFFED_BYTES = 4_096;
    private static final String ZIP = "PK";
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";
    private static final Pattern HTML = Pattern
            .compile("(?i)^(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html|head|body|table|meta|style|div|center).*",
                    Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("(?i)^<\\?xml.*", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("^(?:\\{\\s*\"|\\[\\s*[{\\[]).*", Pattern.DOTALL);
    private static final Pattern SQL = Pattern
            .compile(
                    "(?i)^(?:--\\s.*|/\\*.*|(?:insert\\s+into|create\\s+table|drop\\s+table|set\\s+names|copy\\s+\\S+\\s).*)",
                    Pattern.DOTALL);
    /** The first characters of files that are mistaken for sheets. */
    private static final List<Signature> SIGNATURES = List.of(new Signature("%PDF", "a PDF document"),
            new Signature("\u001f\u008b", "a gzip archive"), new Signature("7z\u00bc\u00af", "a 7z archive"),
            new Signature("Rar!", "a RAR archive"), new Signature("BZh", "a bzip2 archive"),
            new Signature("{\\rtf", "an RTF document"), new Signature("\u0089PNG", "a picture"),
            new Signature("\u00ff\u00d8\u00ff", "a picture"), new Signature("GIF8", "a picture"),
            new Signature("SQLite format 3", "an SQLite database"),
            new Signature("BEGIN:VCARD", "a list of contacts (vCard)"));

    /**
     * Detects the kind of a file.
     *
     * @throws InvalidValueException if it is neither; its message says what to do
     */
    static SheetKind of(Path file) {
        try {
            SheetLimits.checkBytes(Files.size(file));
            String begin = beginning(file);
            if (begin.startsWith(ZIP)) {
                return zipped(file);
            }
            if (begin.startsWith(OLE)) {
                throw new InvalidValueException("sheet.old-excel",
                        "the file is an old Excel workbook (.xls), or protected by a password; save it as .xlsx or CSV");
            }
            requireText(begin);
            return TEXT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(SNIFFED_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static void requireText(String begin) {
        for (Signature signature : SIGNATURES) {
            if (begin.startsWith(signature.characters())) {
                throw notASheet(signature.name());
            }
        }
        String text = begin.replace("\0", "")
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .strip();
        if (HTML.matcher(text).matches()) {
            throw new InvalidValueException("sheet.html",
                    "the file is a web page (HTML), whatever its name is; open it in a spreadsheet and save it as .xlsx or CSV");
        }
        if (XML.matcher(text).matches()) {
            throw notASheet("an XML file");
        }
        if (JSON.matcher(text).matches()) {
            throw notASheet("a JSON file");
        }
        if (SQL.matcher(text).matches()) {
            throw notASheet("an SQL script");
        }
    }

    private static SheetKind zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return WORKBOOK;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw notASheet("a binary Excel workbook (.xlsb)");
            }
            if (zip.getEntry("content.xml") != null) {
                throw notASheet("an OpenDocument file");
            }
            if (zip.stream().anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".iwa"))) {
                throw notASheet("a file of Apple Numbers");
            }
            throw new InvalidValueException("sheet.zip",
                    "the file is a zip archive without a worksheet; unpack it, and load the sheet in it");
        } catch (ZipException e) {
            throw new InvalidValueException("sheet.damaged",
                    "the file begins like an .xlsx workbook but is damaged; save it again, as .xlsx or CSV");
        }
    }

    static InvalidValueException notASheet(String what) {
        return new InvalidValueException("sheet.other",
                "the file is {0}, not a sheet; save the numbers as CSV or .xlsx",
                what);
    }

    private record Signature(String characters, String name) {}
}
