// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Keeps other people's web pages, opened in a browser on this machine, from asking the service anything. */
@Provider
@PreMatching
@Priority(3)
@Dependent
class BrowserFilter implements ContainerRequestFilter {
    private final HostRule hosts;

    @Inject
    BrowserFilter(RestSettings settings) {
        this.hosts = new HostRule(settings.allowedHosts());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOfAnotherSite(request.getHeaderString("Sec-Fetch-Site"))) {
            request.abortWith(Answers.error(Status.FORBIDDEN, "Requests from other web sites are refused"));
        } else if (!hosts.allows(request.getHeaderString(HttpHeaders.HOST))) {
            request.abortWith(Answers.error(Status.FORBIDDEN,
                    "The service does not go by this host name; it can be allowed in the settings"));
        }
    }

    /** Fetch Metadata (W3C): browsers send it, dialers do not. */
    private static boolean isOfAnotherSite(@Nullable String site) {
        return "cross-site".equalsIgnoreCase(site) || "same-site".equalsIgnoreCase(site);
    }
}
