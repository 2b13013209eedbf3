// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Rejects a form without the CSRF token of the page it claims to come from. PrimeFaces compares the two only when it
 * renders the response, after the form has been processed.
 */
public class CsrfTokenPhaseListener implements PhaseListener {
    private static final long serialVersionUID = 1;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /**
     * Checks the token of a submitted form.
     *
     * @throws org.primefaces.csp.CspException if it does not match
     */
    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.isPostback()) {
            PrimeFacesContext.getCspState(faces).getNonce();
        }
    }
}
