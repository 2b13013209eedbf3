// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Entity tags of numbers for optimistic locking (RFC 9110, 13.1.1). Operators' changes alter the tag, calls do not.
 */
final class EntityTags {
    private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,18})\"\\s*");

    private EntityTags() {}

    static EntityTag tag(CallerIdRecord record) {
        return new EntityTag(String.valueOf(record.revision()));
    }

    /**
     * The revision in If-Match; empty if the change is unconditional.
     *
     * @throws InvalidValueException if the header is not an entity tag of ours
     */
    static Optional<Long> ifMatch(HttpHeaders headers) {
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
