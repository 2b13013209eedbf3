// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.ImportField;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Cleans cells: removes what spreadsheets, databases and people put around a value. Nothing is guessed: ambiguous text
 * stays as it is, and the domain refuses it.
 */
final class Cells {
    /** How databases and their tools write a missing value. */
    private static final Set<String> NULL_WORDS = Set.of("null", "\\n", "none", "nan", "n/a", "na", "#n/a", "nil",
            "(null)",
            "<null>", "<na>", "-", "--", "\u2013", "\u2014");
    private static final int MAX_NULL_WORD_LENGTH = 6;
    private static final String APOSTROPHES = "'\u2018\u2019`";
    /** {@code ="2125551001"}: how spreadsheets mark digits as text. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\\s*\"((?:[^\"]|\"\")*)\"");
    private static final Pattern NUMBER_FORMULA = Pattern.compile("=\\s*(\\+?[0-9]+)");
    private static final Pattern WHOLE_WITH_DECIMALS = Pattern.compile("(\\+?[0-9]+)[.,]00?");
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\+?[0-9]+)(?:[.,]([0-9]+))?[eE]\\+?([0-9]{1,2})");
    /**
     * Groups separated by commas, apostrophes or the spaces that spreadsheets use for it, but not by an ordinary space.
     */
    private static final Pattern THOUSANDS = Pattern
            .compile("[0-9]{1,3}([,'\u2019\u00a0\u2009\u202f])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private Cells() {}

    /** The value of a cell; empty if it has none. */
    static String clean(ImportField field, String cell) {
        String visible = trimmed(visible(cell));
        return switch (field) {
            case CARRIER -> carrier(visible);
            case HOURLY_LIMIT, DAILY_LIMIT -> limit(withAsciiDigits(plain(visible)));
            case CALLER_ID -> exact(wholeNumber(trimmed(withAsciiSpaces(plain(visible)))));
            case AREA_CODE -> withoutBrackets(wholeNumber(withAsciiDigits(trimmed(withAsciiSpaces(plain(visible))))));
            case IS_ACTIVE -> wholeNumber(withAsciiDigits(trimmed(plain(visible))));
        };
    }

    static boolean isEmpty(String cell) {
        return trimmed(visible(cell)).isEmpty();
    }

    static boolean isCallerId(String cell) {
        try {
            CallerIdNumber.parse(clean(ImportField.CALLER_ID, cell));
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    static boolean isNullWord(String text) {
        return text.length() <= MAX_NULL_WORD_LENGTH && NULL_WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * Removes invisible characters, such as byte order marks, direction marks and zero-width spaces, which copied text
     * brings along.
     */
    static String visible(String cell) {
        return cell.codePoints().allMatch(Cells::isVisible)
                ? cell
                : cell.codePoints()
                        .filter(Cells::isVisible)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isVisible(int character) {
        return Character.getType(character) != Character.FORMAT;
    }

    /** An apostrophe that escapes a carrier's name is removed once, and the name it escaped stays as it is. */
    private static String carrier(String text) {
        String oneLine = LINE_ENDS.matcher(text).replaceAll(" ");
        String unescaped = FormulaEscaping.unescape(oneLine);
        return unescaped.equals(oneLine) ? emptyIfNullWord(withoutFormula(oneLine)) : unescaped;
    }

    private static String plain(String text) {
        String withoutApostrophe = !text.isEmpty() && APOSTROPHES.indexOf(text.charAt(0)) >= 0
                ? text.substring(1)
                : text;
        return emptyIfNullWord(trimmed(withoutFormula(withoutApostrophe)));
    }

    private static String withoutFormula(String text) {
        if (!text.startsWith("=")) {
            return text;
        }
        Matcher formula = TEXT_FORMULA.matcher(text);
        if (formula.matches()) {
            return formula.group(1).replace("\"\"", "\"");
        }
        Matcher number = NUMBER_FORMULA.matcher(text);
        return number.matches() ? number.group(1) : text;
    }

    private static String emptyIfNullWord(String text) {
        return isNullWord(text) ? "" : text;
    }

    /** Removes the brackets of {@code (212)}. */
    private static String withoutBrackets(String text) {
        return text.startsWith("(") && text.endsWith(")") ? trimmed(text.substring(1, text.length() - 1)) : text;
    }

    private static String limit(String text) {
        String whole = wholeNumber(text);
        return THOUSANDS.matcher(whole).matches() ? NO_DIGIT.matcher(whole).replaceAll("") : whole;
    }

    /** Removes the decimals that a number column adds: {@code 2125551001.0}. */
    private static String wholeNumber(String text) {
        Matcher whole = WHOLE_WITH_DECIMALS.matcher(text);
        if (whole.matches()) {
            return whole.group(1);
        }
        int point = text.length() - ".00".length();
        return point > 0 && text.startsWith(".00", point) && THOUSANDS.matcher(text.substring(0, point)).matches()
                ? text.substring(0, point)
                : text;
    }

    /** Writes out {@code 2.125551001E9}, if all its digits are there. */
    private static String exact(String text) {
        Matcher scientific = SCIENTIFIC.matcher(text);
        if (!scientific.matches() || scientific.group(2) == null) {
            return text;
        }
        String decimals = scientific.group(2);
        int exponent = Integer.parseInt(scientific.group(3));
        return decimals.length() >= exponent && decimals.substring(exponent).chars().allMatch(digit -> digit == '0')
                ? scientific.group(1) + decimals.substring(0, exponent)
                : text;
    }

    private static String withAsciiDigits(String text) {
        StringBuilder digits = new StringBuilder(text);
        for (int i = 0; i < digits.length(); i++) {
            if (Character.isDigit(digits.charAt(i))) {
                digits.setCharAt(i, (char) ('0' + Character.digit(digits.charAt(i), 10)));
            }
        }
        return digits.toString();
    }

    private static String withAsciiSpaces(String text) {
        StringBuilder spaces = new StringBuilder(text);
        for (int i = 0; i < spaces.length(); i++) {
            if (Character.getType(spaces.charAt(i)) == Character.SPACE_SEPARATOR) {
                spaces.setCharAt(i, ' ');
            }
        }
        return spaces.toString();
    }

    /** Strips white space, including no-break spaces, which {@link String#strip} keeps. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
