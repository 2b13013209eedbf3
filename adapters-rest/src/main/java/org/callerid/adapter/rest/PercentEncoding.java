// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoded UTF-8 (RFC 3986). */
final class PercentEncoding {
    private static final int HEX = 16;

    private PercentEncoding() {}

    /** Whether {@code raw} is printable ASCII whose percent-encoded bytes are valid UTF-8. */
    static boolean isDecodable(String raw) {
        boolean encoded = false;
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
            encoded |= character == '%';
        }
        return !encoded || decodesToUtf8(raw);
    }

    private static boolean decodesToUtf8(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) != '%') {
                bytes.write(raw.charAt(i));
            } else if (isHex(raw, i + 1) && isHex(raw, i + 2)) {
                bytes.write(Integer.parseInt(raw, i + 1, i + 3, HEX));
                i += 2;
            } else {
                return false;
            }
        }
        return isUtf8(bytes.toByteArray());
    }

    private static boolean isHex(String raw, int index) {
        return index < raw.length() && Character.digit(raw.charAt(index), HEX) >= 0;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
