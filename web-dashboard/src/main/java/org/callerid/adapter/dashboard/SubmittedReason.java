// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** The reason that the form of this request gives for its change. */
final class SubmittedReason {
    /** Of the parameter, and of what the next page shows in its field. */
    private static final String NAME = "reason";

    private SubmittedReason() {}

    /** Empty if none was given. */
    static String text() {
        return FieldParser.textOrEmpty(external().getRequestParameterMap().get(NAME));
    }

    /** Shows it again on the next page, because the change was not made. */
    static void keep() {
        if (!text().isEmpty()) {
            external().getFlash().put(NAME, text());
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
