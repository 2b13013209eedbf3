// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Set;

/** What went wrong with a request for a page. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, SignInPage.TOO_MANY_REQUESTS, 503);

    /** Under which attribute of the request a fault of the service is named as it is in the log, a {@code String}. */
    public static final String ERROR_ID = "org.callerid.error-id";

    /** What the log names the fault of the service; empty if it was another. */
    public String errorId() {
        Object id = FacesContext.getCurrentInstance().getExternalContext().getRequestMap().get(ERROR_ID);
        return id instanceof String known ? known : "";
    }

    /** The key of its explanation. */
    public String explanation() {
        Object status = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && EXPLAINED.contains(code) ? "error." + code : "error";
    }
}
