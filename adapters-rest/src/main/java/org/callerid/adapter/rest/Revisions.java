// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.validation.InvalidValueException;

/** Which state of a number an editor saw, as an entity tag (RFC 9110, 13.1.1). Calls do not change it, operators do. */
final class Revisions {
    private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,18})\"\\s*");

    private Revisions() {}

    static EntityTag tag(CallerIdRecord record) {
        return new EntityTag(String.valueOf(record.revision()));
    }

    /** Empty if the change is to be made whatever the state. */
    static Optional<Long> expected(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw new InvalidValueException("if-match", "If-Match must be the ETag of this number, or *");
        }
        return Optional.of(Long.valueOf(tag.group(1)));
    }
}
