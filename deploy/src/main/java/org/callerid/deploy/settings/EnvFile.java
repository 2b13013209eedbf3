// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of settings, one {@code NAME=value} a line. Where Docker Compose, systemd and the shell agree it is read as they
 * read it, and a value is never expanded: a dollar sign stands for itself.
 *
 * <ul>
 * <li>Blank lines, lines that begin with {@code #}, {@code export} before a name and blanks around {@code =} mean nothing.
 * <li>Without quotes a value ends before a blank and {@code #}; a {@code #} without a blank before it belongs to the value.
 * <li>In single quotes everything stands for itself; in double quotes a backslash takes the meaning from a quote, a backslash,
 * a dollar sign or a backquote that follows it, as in the shell. Behind the closing quote only a comment may stand.
 * <li>Of a name that is set twice the last value counts.
 * </ul>
 */
final class EnvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern NOTHING = Pattern.compile("\\s*(?:#.*)?");
    private static final String COMMENT = "(?:\\s+#.*)?";
    private static final Pattern SETTING = Pattern.compile("\\s*(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)\\s*="
            + "(?:\\s+#.*|\\s*(?:'(?<literal>[^']*)'" + COMMENT
            + "|\"(?<escaped>(?:[^\"\\\\]|\\\\.)*)\"" + COMMENT
            + "|(?<plain>[^\\s'\"].*?)" + COMMENT + ")?)\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\$`])");

    private EnvFile() {}

    /** @throws InvalidSettingException that names a line which cannot be read; never what it says, which may be a password */
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
        for (int number = 1; lines.hasNext(); number++) {
            String line = lines.next();
            if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
                line = line.substring(BYTE_ORDER_MARK.length());
            }
            if (!NOTHING.matcher(line).matches()) {
                Matcher setting = SETTING.matcher(line);
                if (!setting.matches()) {
                    throw new InvalidSettingException(
                            "Line " + number + " of " + file + " is not of the form NAME=value"
                                    + " (a value that begins with a quote must end with it).");
                }
                values.put(setting.group("name"), value(setting));
            }
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
