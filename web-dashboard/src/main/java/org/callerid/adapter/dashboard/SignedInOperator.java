// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Permission;
import org.jspecify.annotations.Nullable;

/** Who sent a request for a page, and from where. {@link OperatorAuthentication} adds it to the request. */
record SignedInOperator(Operator operator, String address) {
    /** Of the request. */
    static final String ATTRIBUTE = "org.callerid.signed-in-operator";

    void addTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Empty if the page needs no authentication. */
    static Optional<SignedInOperator> of(HttpServletRequest request) {
        return cast(request.getAttribute(ATTRIBUTE));
    }

    /** @param attributes of the request */
    static Optional<SignedInOperator> of(Map<String, Object> attributes) {
        return cast(attributes.get(ATTRIBUTE));
    }

    private static Optional<SignedInOperator> cast(@Nullable Object attribute) {
        return attribute instanceof SignedInOperator known ? Optional.of(known) : Optional.empty();
    }

    boolean mayChangeNumbers() {
        return operator.may(Permission.CHANGE_NUMBERS);
    }
}
