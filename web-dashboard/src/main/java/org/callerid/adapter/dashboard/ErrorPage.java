// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.Set;

/** The page about a failed request for a page. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, SignInPage.TOO_MANY_REQUESTS, 503);

    /** The request attribute with the id of an internal error, a {@code String}; the log has the same id. */
    public static final String ERROR_ID = "org.callerid.error-id";

    /** The request attribute with the key of an explanation that fits better than that of the status. */
    static final String EXPLANATION = "org.callerid.explanation";

    /** The id of an internal error in the log; empty if this was another error. */
    public String errorId() {
        Object id = FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(ERROR_ID);
        return id instanceof String known ? known : "";
    }

    /** The key of the explanation. */
    public String explanation() {
        Map<String, Object> attributes = FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        if (attributes.get(EXPLANATION) instanceof String known) {
            return known;
        }
        Object status = attributes.get(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && EXPLAINED.contains(code) ? "error." + code : "error";
    }
}
