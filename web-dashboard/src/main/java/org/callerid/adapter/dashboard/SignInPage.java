// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.SignIn.Result;
import org.callerid.application.port.in.ValidateSession;
import org.jspecify.annotations.Nullable;

/** Signs the operator in with the token, and gives the session a new id that nobody can have known before. */
@Named("signIn")
@RequestScoped
public class SignInPage {
    static final int TOO_MANY_REQUESTS = 429;

    private static final System.Logger LOG = System.getLogger(SignInPage.class.getName());

    private final SignIn signIn;
    private final ValidateSession sessions;
    private final OperatorSession operator;
    private final FacesMessages facesMessages;
    private final ActionRunner actions;
    private final ClientAddresses clients;
    private final InstantSource clock;
    private String token = "";
    private String zone = "";
    private String next = "";
    private boolean ended;

    @Inject
    public SignInPage(SignIn signIn, ValidateSession sessions, OperatorSession operator, FacesMessages facesMessages,
            ActionRunner actions,
            ClientAddresses clients, InstantSource clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.operator = operator;
        this.facesMessages = facesMessages;
        this.actions = actions;
        this.clients = clients;
        this.clock = clock;
    }

    static String secondsUntil(Instant end, Instant now) {
        return String.valueOf(Math.max(1, Duration.between(now, end).toSeconds() + 1));
    }

    /** Redirects to the page that the operator requested, or shows on this page why sign-in failed. */
    public void signIn() {
        HttpServletRequest request = (HttpServletRequest) answer().getRequest();
        actions.get(() -> signIn.signIn(token.strip(), clients.of(request)))
                .ifPresentOrElse(result -> report(result, request), this::redirectToForm);
    }

    private void report(Result result, HttpServletRequest request) {
        switch (result) {
            case Result.SignedIn(var known) -> {
                request.changeSessionId();
                operator.signIn(known, zone, sessions.fingerprint(token.strip()), clock.instant());
                LOG.log(Level.INFO, "sign-in of {0} to the dashboard from {1}", known.name(), clients.of(request));
                PageUrl.at(next.isEmpty() ? Paths.OVERVIEW : next).redirect();
            }
            case Result.WrongToken() -> {
                facesMessages.error("sign-in.wrong");
                redirectToForm();
            }
            // The status is meant for machines. There is no redirect, since sending the form again does nothing.
            case Result.LockedOut(var until) -> {
                answer().setResponseStatus(TOO_MANY_REQUESTS);
                answer().setResponseHeader("Retry-After", secondsUntil(until, clock.instant()));
                facesMessages.error("sign-in.closed");
            }
        }
    }

    private void redirectToForm() {
        PageUrl.at(Paths.SIGN_IN).with("next", next).with("ended", ended ? "true" : "").redirect();
    }

    private static ExternalContext answer() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public String getNext() {
        return next;
    }

    /** An address that is not a page of ours leads to the overview. */
    public void setNext(@Nullable String address) {
        next = Paths.local(address).orElse("");
    }

    /** Whether the operator had a session that has ended. */
    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }

    public String getToken() {
        return "";
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
