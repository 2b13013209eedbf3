// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses telephone numbers as people write them. Digits of any script are digits; invisible characters are dropped.
 * Separators are accepted only where numbers have them, since anywhere else they mean a range, an extension or a
 * decimal point.
 */
final class CallerIdNormalizer {
    private static final int MAX_LENGTH = 60;
    private static final Pattern URI_SCHEME = Pattern.compile("(?i)^tel:");
    private static final String GAP = "[ ()./-]*";
    private static final Pattern NORTH_AMERICAN = Pattern
            .compile("(?:\\+?1" + GAP + ")?\\(?([0-9]{3})" + GAP + "([0-9]{3})" + GAP + "([0-9]{4})");
    private static final Pattern INTERNATIONAL = Pattern
            .compile("(?<prefix>\\+|00|011)" + GAP + "(?<number>[1-9][0-9 ()./-]*[0-9])");
    /**
     * Domestic numbers of other countries may begin with 011 or 00 too, but with fewer digits after it: 0114 960 0000
     * is in Sheffield.
     */
    private static final int MIN_LENGTH_AFTER_ACCESS_CODE = 10;
    /** A trunk prefix that is not dialled from abroad: {@code +44 (0)20 7183 8750}. */
    private static final Pattern TRUNK_PREFIX_IN_BRACKETS = Pattern.compile("^([0-9]{1,3}) *\\(0\\)");
    /** {@code 7183 8750-59} or {@code 123456-0}. */
    private static final Pattern RANGE_OR_EXTENSION = Pattern.compile("[0-9]{5,}[ ()./-]+[0-9]{1,2}(?![0-9])");
    private static final Pattern GAPS = Pattern.compile("[ ()./-]");
    /** Country codes are prefix-free; those not listed have three digits (ITU-T E.164). */
    private static final Pattern COUNTRY_CODE = Pattern.compile(
            "(7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9]{2})([0-9]+)");
    /**
     * Countries whose numbers keep their leading zero when dialled from abroad: Italy, Côte d'Ivoire, Gabon, Congo, San
     * Marino.
     */
    private static final Pattern KEEPS_ITS_ZERO = Pattern.compile("39|225|24[12]|378");
    private static final int TO_ASCII = 0xFEE0;

    private CallerIdNormalizer() {}

    /** Ten digits, or a plus and digits; empty if the text is not clearly one number. */
    static Optional<String> normalize(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = URI_SCHEME.matcher(ascii(text).strip()).replaceFirst("");
        Optional<String> northAmerican = northAmerican(plain);
        if (northAmerican.isPresent()) {
            return northAmerican;
        }
        Matcher international = INTERNATIONAL.matcher(plain);
        return international.matches() && (international.group("prefix").equals("+")
                || GAPS.matcher(international.group("number")).replaceAll("").length() >= MIN_LENGTH_AFTER_ACCESS_CODE)
                        ? international(international.group("number"))
                        : Optional.empty();
    }

    private static Optional<String> northAmerican(String written) {
        Matcher number = NORTH_AMERICAN.matcher(written);
        return number.matches() ? Optional.of(number.group(1) + number.group(2) + number.group(3)) : Optional.empty();
    }

    private static Optional<String> international(String written) {
        String significant = TRUNK_PREFIX_IN_BRACKETS.matcher(written).replaceFirst("$1 ");
        if (RANGE_OR_EXTENSION.matcher(significant).find()) {
            return Optional.empty();
        }
        if (significant.startsWith("1")) {
            return northAmerican(significant);
        }
        String digits = GAPS.matcher(significant).replaceAll("");
        return hasTrunkPrefix(digits) ? Optional.empty() : Optional.of("+" + digits);
    }

    private static boolean hasTrunkPrefix(String digits) {
        Matcher parts = COUNTRY_CODE.matcher(digits);
        return parts.matches() && parts.group(2).startsWith("0")
                && !KEEPS_ITS_ZERO.matcher(parts.group(1)).matches();
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints()
                .filter(CallerIdNormalizer::isVisible)
                .map(CallerIdNormalizer::ascii)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    /** Copied text contains byte order marks, direction marks, zero-width spaces and the like. */
    private static boolean isVisible(int character) {
        return Character.getType(character) != Character.FORMAT;
    }

    private static int ascii(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(character, 10);
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR -> ' ';
            default -> character == '\u2212' ? '-' : halfWidth(character);
        };
    }

    private static int halfWidth(int character) {
        return character >= '\uFF01' && character <= '\uFF5E' ? character - TO_ASCII : character;
    }
}
