// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Set;

/** What went wrong with a request for a page. */
@Named("problem")
@RequestScoped
public class ProblemPage {
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, SignInPage.TOO_MANY_REQUESTS, 503);

    /** The key of its explanation. */
    public String explanation() {
        Object status = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && EXPLAINED.contains(code) ? "problem." + code : "problem";
    }
}
