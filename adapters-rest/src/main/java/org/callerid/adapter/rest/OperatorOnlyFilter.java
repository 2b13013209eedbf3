// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.SignIn.Result;
import org.jspecify.annotations.Nullable;

/**
 * Requires an operator's token (RFC 6750). After too many wrong tokens from one address, none is checked for a while, as
 * for every other way to sign in.
 */
@Provider
@OperatorOnly
@Priority(Priorities.AUTHENTICATION)
@Dependent
class OperatorOnlyFilter implements ContainerRequestFilter {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final SignIn signIn;
    private final InstantSource clock;

    @Inject
    OperatorOnlyFilter(SignIn signIn, InstantSource clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> token = token(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (token.isEmpty()) {
            request.abortWith(Responses.tokenMissing());
            return;
        }
        switch (signIn.signIn(token.get(), String.valueOf(request.getProperty(RequestAttributes.CLIENT_ADDRESS)))) {
            case Result.SignedIn(var operator) -> request.setProperty(RequestAttributes.OPERATOR, operator);
            case Result.WrongToken() -> request.abortWith(Responses.tokenWrong());
            case Result.LockedOut(var until) -> request.abortWith(lockedOut(until));
        }
    }

    private Response lockedOut(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return Response.fromResponse(Responses.error(Status.TOO_MANY_REQUESTS, "Too many wrong tokens came from here"))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Optional<String> token(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(authorization);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
