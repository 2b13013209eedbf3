// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A settings file, with one {@code NAME=value} per line. It is read as Docker Compose, systemd and the shell read it
 * where they agree, and a value is never expanded: a dollar sign is literal.
 *
 * <ul>
 * <li>Blank lines, lines that begin with {@code #}, {@code export} before a name and blanks around {@code =} are
 * ignored.
 * <li>An unquoted value ends before a blank and {@code #}; a {@code #} without a blank before it belongs to the value.
 * <li>In single quotes everything is literal. In double quotes a backslash escapes a quote, a backslash, a dollar sign
 * or a backquote, as in the shell. Only a comment may follow the closing quote.
 * <li>If a name is set twice, the last value wins.
 * </ul>
 */
final class EnvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern BLANK_OR_COMMENT = Pattern.compile("\\s*(?:#.*)?");
    private static final String COMMENT = "(?:\\s+#.*)?";
    private static final Pattern SETTING = Pattern.compile("\\s*(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)\\s*="
            + "(?:\\s+#.*|\\s*(?:'(?<literal>[^']*)'" + COMMENT
            + "|\"(?<escaped>(?:[^\"\\\\]|\\\\.)*)\"" + COMMENT
            + "|(?<plain>[^\\s'\"].*?)" + COMMENT + ")?)\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\$`])");

    private EnvFile() {}

    /**
     * Reads the file.
     *
     * @throws InvalidSettingException if the file or some of its lines cannot be read; it names these lines but never
     * repeats them, since they may contain passwords
     */
    static Map<String, String> read(Path file) {
        try {
            return parsed(Files.readAllLines(file).iterator(), file);
        } catch (CharacterCodingException e) {
            throw new InvalidSettingException("The settings in " + file + " are not written in UTF-8.");
        } catch (IOException e) {
            throw new InvalidSettingException("The settings in " + file + " cannot be read by this user.");
        }
    }

    private static Map<String, String> parsed(Iterator<String> lines, Path file) {
        Map<String, String> values = new HashMap<>();
        List<String> malformed = new ArrayList<>();
        for (int number = 1; lines.hasNext(); number++) {
            String line = lines.next();
            if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                line = line.substring(BYTE_ORDER_MARK.length());
            }
            if (!BLANK_OR_COMMENT.matcher(line).matches()) {
                Matcher setting = SETTING.matcher(line);
                if (setting.matches()) {
                    values.put(setting.group("name"), value(setting));
                } else {
                    malformed.add("Line " + number + " of " + file + " is not of the form NAME=value"
                            + " (a value that begins with a quote must end with it).");
                }
            }
        }
        if (!malformed.isEmpty()) {
            throw new InvalidSettingException(String.join("\n", malformed));
        }
        return Map.copyOf(values);
    }

    private static String value(Matcher setting) {
        String literal = setting.group("literal");
        String escaped = setting.group("escaped");
        String plain = setting.group("plain");
        if (literal != null) {
            return literal;
        }
        if (escaped != null) {
            return ESCAPE.matcher(escaped).replaceAll("$1");
        }
        return plain == null ? "" : plain;
    }
}
