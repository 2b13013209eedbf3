// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** The pages, in the order of the navigation bar. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private static final List<String> VIEWS = List.of("overview", "coverage", "numbers", "import", "calls",
            "reservations",
            "changes");

    public List<Page> pages() {
        String here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return VIEWS.stream().map(view -> new Page(view, here.equals("/" + view + ".xhtml"))).toList();
    }

    /**
     * A page in the navigation bar.
     *
     * @param view its name, which is also part of its label's key
     */
    public record Page(String view, boolean current) {
        public String label() {
            return "nav." + view;
        }
    }
}
