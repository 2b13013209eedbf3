// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The pages, in the order of the navigation bar. */
@Named("navigation")
@RequestScoped
public class Navigation {
    private static final List<String> VIEWS = List.of("overview", "coverage", "numbers", "health", "import", "calls",
            "campaigns", "agents", "reservations", "changes");
    /** The page in the bar that a page belongs to. */
    private static final Map<String, String> PARENTS = Map.of("/requests.xhtml", "/calls.xhtml");

    private final OperatorSession operator;

    @Inject
    public Navigation(OperatorSession operator) {
        this.operator = operator;
    }

    public List<Page> pages() {
        String here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        String current = PARENTS.getOrDefault(here, here);
        return VIEWS.stream()
                .filter(view -> operator.isManager() || !view.equals("import"))
                .map(view -> new Page(view, current.equals("/" + view + ".xhtml")))
                .toList();
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
