// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** The pages, in the order in which they stand in the bar. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private static final List<String> VIEWS = List.of("overview", "numbers", "import", "calls", "reservations",
            "changes");

    public List<Page> pages() {
        String here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return VIEWS.stream().map(view -> new Page(view, here.equals("/" + view + ".xhtml"))).toList();
    }

    /** @param view its name, which is its label's key too */
    public record Page(String view, boolean current) {
        public String label() {
            return "nav." + view;
        }
    }
}
