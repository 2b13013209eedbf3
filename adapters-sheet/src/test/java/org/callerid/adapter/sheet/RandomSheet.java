// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random sheets, made of good rows, damaged rows and noise; the same for the same seed. */
final class RandomSheet {
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("windows-1252"));
    private static final List<String> NUMBER_NAMES = List.of("caller_id", "did", "Phone Number", "outbound_cid", "tn");
    private static final List<String> OTHER_NAMES = List.of("carrier", "area_code", "areacode", "hourly_limit",
            "daily_limit",
            "is_active", "status", "note", "state", "");
    private static final List<String> VALUES = List.of("AT&T", "", "212", "100", "0", "Y", "active", "NULL", "1,000",
            "x\"y",
            "\"", "\"\"", "Télécom", "=1+1", "'x", "a,b;c|d", "two\nlines", "NY", "\u0000", "\uFEFF", "1E3", "-",
            "\u001A", "#x");
    private static final List<String> NOISE = List.of("\"", ",", "\n", "\r", "\u0000", "\"\"", "'", "=", "\t", "\\N",
            "sep=;",
            "# x", "2125550000", "\uD800", "+", "e9", ".0", "-29", " x12");

    private final Random random;

    RandomSheet(long seed) {
        random = new Random(seed);
    }

    byte[] bytes() {
        if (random.nextInt(50) == 0) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return noise;
        }
        Charset charset = oneOf(CHARSETS);
        boolean markIsUsual = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        boolean markIsPossible = charset.equals(StandardCharsets.UTF_8) && random.nextInt(5) == 0;
        String mark = markIsUsual || markIsPossible ? "\uFEFF" : "";
        byte[] text = (mark + text()).getBytes(charset);
        return random.nextInt(20) == 0 ? damaged(text) : text;
    }

    private byte[] damaged(byte[] text) {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        for (byte one : text) {
            if (random.nextInt(80) != 0) {
                damaged.write(random.nextInt(80) == 0 ? random.nextInt(256) : one);
            }
        }
        return damaged.toByteArray();
    }

    private String text() {
        String separator = oneOf(SEPARATORS);
        String end = oneOf(ENDS);
        List<String> names = new ArrayList<>(List.of(oneOf(NUMBER_NAMES)));
        int columns = random.nextInt(6);
        for (int i = 0; i < columns; i++) {
            names.add(oneOf(OTHER_NAMES));
        }
        Collections.shuffle(names, random);
        StringBuilder text = new StringBuilder();
        if (random.nextInt(10) == 0) {
            text.append("Title").append(end);
        }
        text.append(String.join(separator, names)).append(end);
        int rows = random.nextInt(30);
        for (int i = 0; i < rows; i++) {
            text.append(row(names, separator)).append(random.nextInt(100) == 0 ? oneOf(ENDS) : end);
        }
        return text.toString();
    }

    private String row(List<String> names, String separator) {
        List<String> cells = new ArrayList<>();
        for (String name : names) {
            cells.add(quoted(NUMBER_NAMES.contains(name) ? number() : value(name), separator));
        }
        String row = String.join(separator, cells);
        if (random.nextInt(8) == 0) {
            int at = random.nextInt(row.length() + 1);
            row = row.substring(0, at) + oneOf(NOISE) + row.substring(at);
        }
        return random.nextInt(25) == 0 ? row.substring(0, random.nextInt(row.length() + 1)) : row;
    }

    private String quoted(String cell, String separator) {
        boolean needed = cell.contains(separator) || cell.contains("\n") || cell.startsWith("\"");
        return (needed && random.nextInt(10) != 0) || random.nextInt(6) == 0
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    private String value(String name) {
        return random.nextInt(3) == 0
                ? oneOf(VALUES)
                : switch (name) {
                    case "area_code", "areacode" -> String.valueOf(200 + random.nextInt(800));
                    case "hourly_limit", "daily_limit" -> String.valueOf(1 + random.nextInt(500));
                    case "is_active", "status" -> random.nextBoolean() ? "active" : "inactive";
                    default -> "text " + random.nextInt(9);
                };
    }

    private String number() {
        String digits = "" + (2 + random.nextInt(8)) + (2 + random.nextInt(7)) + random.nextInt(10)
                + (2 + random.nextInt(8))
                + (100_000 + random.nextInt(30));
        return switch (random.nextInt(16)) {
            case 0 -> "+1" + digits;
            case 1 -> "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6);
            case 2 -> digits + ".0";
            case 3 -> "'" + digits;
            case 4 -> "=\"" + digits + "\"";
            case 5 -> digits.charAt(0) + "." + digits.substring(1) + "E9";
            case 6 -> digits.charAt(0) + "." + digits.substring(1, 5) + "E+09";
            case 7 -> digits + "-" + digits.substring(8);
            case 8 -> "+44207183" + digits.substring(6);
            case 9 -> digits.substring(0, 9);
            default -> digits;
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
