// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.SignIn.Result;
import org.callerid.application.port.in.ValidateSession;
import org.callerid.domain.access.Operator;

/**
 * Authenticates requests for pages: by a session that is signed in, or by a token in the request. {@code
 * web.xml} says what is protected. The container calls this before every request, including dialers', for which it must
 * cost nothing.
 */
@ApplicationScoped
public class OperatorAuthentication implements HttpAuthenticationMechanism {
    private static final Set<String> ROLES = Set.of("operator");
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private final OperatorSession operator;
    private final SignIn signIn;
    private final ValidateSession sessions;
    private final ClientAddresses clients;
    private final InstantSource clock;

    @Inject
    public OperatorAuthentication(OperatorSession operator, SignIn signIn, ValidateSession sessions,
            ClientAddresses clients, InstantSource clock) {
        this.operator = operator;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (!Paths.isPage(request)) {
            return context.doNothing();
        }
        HttpSession session = request.getSession(false);
        if (session != null && operator.isSignedIn()) {
            Optional<Operator> known = present();
            if (known.isPresent()) {
                return logIn(known.get(), request, context);
            }
            session.invalidate();
        }
        Optional<String> token = bearer(request);
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return token.isPresent()
                ? authenticate(token.get(), request, response, context)
                : redirectToSignIn(request, response);
    }

    /** Whose session it is, with the present role; empty if it is over. */
    private Optional<Operator> present() {
        try {
            return sessions.validate(operator.tokenFingerprint(), operator.begunAt());
        } catch (StoreUnavailableException e) {
            // The page says so, and nothing can be changed on it.
            return operator.signedIn();
        }
    }

    private AuthenticationStatus logIn(Operator known, HttpServletRequest request, HttpMessageContext context) {
        new SignedInOperator(known, clients.of(request)).addTo(request);
        return context.notifyContainerAboutLogin(known.name(), ROLES);
    }

    private AuthenticationStatus authenticate(String token, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Result result;
        try {
            result = signIn.signIn(token, clients.of(request));
        } catch (StoreUnavailableException e) {
            return reject(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        return switch (result) {
            case Result.SignedIn(var known) -> logIn(known, request, context);
            case Result.WrongToken() -> reject(response, HttpServletResponse.SC_FORBIDDEN);
            case Result.LockedOut(var until) -> {
                response.setHeader("Retry-After", SignInPage.secondsUntil(until, clock.instant()));
                yield reject(response, SignInPage.TOO_MANY_REQUESTS);
            }
        };
    }

    private static AuthenticationStatus reject(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that refreshes itself in the background needs a redirect in the format of Faces. */
    private static AuthenticationStatus redirectToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // The container would build the URL from the scheme and host that the client sent.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", Paths.signInFor(request));
            response.setHeader("X-Content-Type-Options", "nosniff");
            return AuthenticationStatus.SEND_CONTINUE;
        }
        try {
            response.setContentType("text/xml");
            response.getWriter()
                    .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + Paths.signInFor(request).replace("&", "&amp;") + "\"/></partial-response>");
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher matcher = BEARER.matcher(header == null ? "" : header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
