// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.SignIn.Result;
import org.jspecify.annotations.Nullable;

/** Takes the token, and starts a session that nobody can have known before. */
@Named("signIn")
@RequestScoped
public class SignInPage {
    static final int TOO_MANY_REQUESTS = 429;

    private final SignIn signIn;
    private final OperatorSession operator;
    private final Words words;
    private final Tries tries;
    private final InstantSource clock;
    private String token = "";
    private String zone = "";

    @Inject
    public SignInPage(SignIn signIn, OperatorSession operator, Words words, Tries tries, InstantSource clock) {
        this.signIn = signIn;
        this.operator = operator;
        this.words = words;
        this.tries = tries;
        this.clock = clock;
    }

    static String secondsUntil(Instant end, Instant now) {
        return String.valueOf(Math.max(1, Duration.between(now, end).toSeconds() + 1));
    }

    public @Nullable String enter() {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        Optional<Result> result = tries.get(() -> signIn.signIn(token.strip(), request.getRemoteAddr()));
        if (result.isEmpty()) {
            return null;
        }
        return switch (result.get()) {
            case Result.Admitted() -> {
                request.changeSessionId();
                operator.signIn(request.getRemoteAddr(), zone);
                yield "/overview?faces-redirect=true";
            }
            case Result.WrongToken() -> refused(faces, "sign-in.wrong");
            case Result.TooManyTries(var until) -> {
                ExternalContext answer = faces.getExternalContext();
                answer.setResponseStatus(TOO_MANY_REQUESTS);
                answer.setResponseHeader("Retry-After", secondsUntil(until, clock.instant()));
                yield refused(faces, "sign-in.closed");
            }
        };
    }

    private @Nullable String refused(FacesContext faces, String why) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of(why), ""));
        return null;
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
