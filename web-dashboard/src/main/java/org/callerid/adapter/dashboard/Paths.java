// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the dashboard is. */
final class Paths {
    static final String ROOT = "/dashboard";
    static final String OVERVIEW = ROOT + "/overview.xhtml";
    static final String SIGN_IN = ROOT + "/sign-in.xhtml";
    static final String RESOURCES = ROOT + "/jakarta.faces.resource/";
    static final String EXPORT = ROOT + "/numbers.csv";
    static final String REJECTED_ROWS = ROOT + "/refused.csv";

    static final Set<String> DOWNLOADS = Set.of(EXPORT, REJECTED_ROWS);
    private static final Pattern PAGE = Pattern.compile(ROOT + "/[A-Za-z0-9._-]+(?:\\?[!-~&&[^\\\\]]*)?");

    private Paths() {}

    /** An address that is surely one of ours, and no way to another site: a page or a file, with its query. */
    static Optional<String> local(@Nullable String address) {
        return Optional.ofNullable(address)
                .filter(text -> PAGE.matcher(text).matches() && !text.startsWith(SIGN_IN));
    }

    /** The form, which then leads to where {@code request} came from; it says so if a session has ended. */
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

    /** A form is sent to the address of its page without what stands in the query. */
    private static String referrer(HttpServletRequest request) {
        try {
            URI page = new URI(Optional.ofNullable(request.getHeader("Referer")).orElse(""));
            String path = Optional.ofNullable(page.getRawPath()).orElse("");
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Where a request is led, however it is written: as {@code //dashboard}, {@code /%64ashboard} or {@code /./dashboard}. */
    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    static boolean isPage(HttpServletRequest request) {
        return of(request).startsWith(ROOT);
    }
}
