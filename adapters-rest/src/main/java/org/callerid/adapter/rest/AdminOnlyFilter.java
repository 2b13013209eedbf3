// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.port.in.AdmitAdmin;
import org.jspecify.annotations.Nullable;

/** Asks for the admin token (RFC 6750). */
@Provider
@AdminOnly
@Priority(Priorities.AUTHENTICATION)
@Dependent
class AdminOnlyFilter implements ContainerRequestFilter {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final AdmitAdmin admitAdmin;

    @Inject
    AdminOnlyFilter(AdmitAdmin admitAdmin) {
        this.admitAdmin = admitAdmin;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            request.abortWith(Answers.tokenMissing());
        } else if (!admitAdmin.admits(token.get())) {
            request.abortWith(Answers.tokenWrong());
        }
    }

    private static Optional<String> token(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(authorization);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
