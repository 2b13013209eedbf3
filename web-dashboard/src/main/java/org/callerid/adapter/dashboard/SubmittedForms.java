// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.io.Serializable;
import java.util.Optional;

/** Keeps the input of a rejected form for the next page that shows this form. */
final class SubmittedForms {
    private static final String KEY = "typed";

    private SubmittedForms() {}

    /**
     * Keeps the input.
     *
     * @param of identifies the form
     */
    static void keep(String of, Serializable form) {
        flash().put(KEY, new Submitted(of, form));
    }

    static <T> Optional<T> take(String of, Class<T> form) {
        return flash().get(KEY) instanceof Submitted(var whose, var kept) && whose.equals(of) && form.isInstance(kept)
                ? Optional.of(form.cast(kept))
                : Optional.empty();
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    private record Submitted(String of, Serializable form) implements Serializable {}
}
