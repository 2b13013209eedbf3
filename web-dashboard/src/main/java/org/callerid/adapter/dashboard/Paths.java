// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paths of the dashboard. */
final class Paths {
    static final String ROOT = "/dashboard";
    static final String OVERVIEW = ROOT + "/overview.xhtml";
    static final String SIGN_IN = ROOT + "/sign-in.xhtml";
    static final String RESOURCES = ROOT + "/jakarta.faces.resource/";
    static final String EXPORT = ROOT + "/numbers.csv";
    static final String REJECTED_ROWS = ROOT + "/refused.csv";
    static final String COVERAGE = ROOT + "/coverage.csv";
    static final String HEALTH = ROOT + "/health.csv";

    static final Set<String> DOWNLOADS = Set.of(EXPORT, REJECTED_ROWS, COVERAGE, HEALTH);
    private static final Pattern PAGE = Pattern.compile(ROOT + "/[A-Za-z0-9._-]+(?:\\?[!-~&&[^\\\\]]*)?");

    private Paths() {}

    /**
     * The address, if it is certainly a page or file of the dashboard with its query, and no redirect to another site.
     */
    static Optional<String> local(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(text -> PAGE.matcher(text).matches() && !text.startsWith(SIGN_IN));
    }

    /**
     * URL of the sign-in form, which then leads to the page that {@code request} came from; it says if a session has
     * ended.
     */
    static String signInFor(HttpServletRequest request) {
        boolean isForm = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        boolean hasEnded = isForm
                || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
        String query = request.getQueryString();
        String wanted = isForm ? referrer(request) : of(request) + (query == null ? "" : "?" + query);
        return PageUrl.at(SIGN_IN)
                .with("next", local(wanted).filter(page -> !page.equals(OVERVIEW)).orElse(""))
                .with("ended", hasEnded ? "true" : "")
                .toString();
    }

    /** A form is sent to its page's path, without the query. */
    private static String referrer(HttpServletRequest request) {
        try {
            URI page = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            String path = Optional.ofNullable(page.getRawPath()).orElse("");
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /**
     * The path a request is routed to, however it is written: {@code //dashboard}, {@code /%64ashboard} or {@code
     * /./dashboard}.
     */
    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isPage(HttpServletRequest request) {
        return of(request).startsWith(ROOT);
    }
}
