// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds an Excel workbook part by part, as spreadsheets write it. */
final class Workbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final List<String> SHARED = List.of("Our numbers", "DID", "Carrier", "Hourly Limit", "Active");

    private Workbook() {}

    static byte[] of(Sheet... sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "_rels/.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"r\" Type=\"" + RELATIONS
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            StringBuilder names = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int i = 1; i <= sheets.length; i++) {
                names.append(
                        "<sheet name=\"%s\" sheetId=\"%s\" r:id=\"rId%s\"/>".formatted(sheets[i - 1].name(), i, i));
                relations.append("<Relationship Id=\"rId%s\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%s.xml\"/>"
                        .formatted(i, RELATIONS, i));
                part(zip, "xl/worksheets/sheet" + i + ".xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>"
                        + String.join("", sheets[i - 1].rows()) + "</sheetData></worksheet>");
            }
            part(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + type("workbook", "sheet.main") + type("styles", "styles")
                            + type("sharedStrings", "sharedStrings")
                            + "</Types>");
            part(zip, "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + names
                            + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "\">" + relations
                    + "<Relationship Id=\"s\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    + "<Relationship Id=\"t\" Type=\"" + RELATIONS
                    + "/styles\" Target=\"styles.xml\"/></Relationships>");
            part(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>"
                    + String.join("</t></si><si><t>", SHARED) + "</t></si></sst>");
            part(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                    + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, type);
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static Sheet sheet(String name, String... rows) {
        return new Sheet(name, List.of(rows));
    }

    static String row(int number, String... cells) {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            placed.add(cells[i].replace("<c", "<c r=\"" + (char) ('A' + i) + number + "\""));
        }
        return "<row r=\"" + number + "\">" + String.join("", placed) + "</row>";
    }

    static String number(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    static String date(String value) {
        return "<c s=\"1\"><v>" + value + "</v></c>";
    }

    static String shared(String text) {
        return "<c t=\"s\"><v>" + SHARED.indexOf(text) + "</v></c>";
    }

    static String inline(String text) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    static String bool(boolean value) {
        return "<c t=\"b\"><v>" + (value ? 1 : 0) + "</v></c>";
    }

    static String formula(String value) {
        return "<c><f>A1+1</f><v>" + value + "</v></c>";
    }

    static String empty() {
        return "";
    }

    record Sheet(String name, List<String> rows) {}
}
