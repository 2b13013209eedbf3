// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.callerid.domain.access.Operator;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The operator's session. It gets a new id at sign-in. */
@Named("operator")
@SessionScoped
public class OperatorSession implements Serializable {
    private static final long serialVersionUID = 1;

    private @Nullable Operator signedIn;
    private String zone = ZoneOffset.UTC.getId();
    private String tokenFingerprint = "";
    private Instant begunAt = Instant.EPOCH;

    boolean isSignedIn() {
        return signedIn != null;
    }

    /** With the role at the time of the sign-in; empty before it. */
    Optional<Operator> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    String tokenFingerprint() {
        return tokenFingerprint;
    }

    Instant begunAt() {
        return begunAt;
    }

    /**
     * Signs the operator in.
     *
     * @param browserZone as the browser names it; UTC if it is unknown here
     * @param fingerprint of the token
     */
    void signIn(Operator operator, String browserZone, String fingerprint, Instant now) {
        signedIn = operator;
        tokenFingerprint = fingerprint;
        begunAt = now;
        zone = validZone(browserZone);
    }

    /**
     * The author of the changes that the request asks for, and the reason that its parameter {@code reason} gives.
     *
     * @throws NotPermittedException if the role of its sender allows none
     * @throws InvalidValueException if the reason cannot be stored
     */
    Attribution attribution() {
        SignedInOperator sender = sender().filter(SignedInOperator::mayChangeNumbers)
                .orElseThrow(() -> new NotPermittedException("only a manager may change numbers"));
        return new Attribution(
                new Actor(sender.operator().name(), Actor.Source.DASHBOARD, Optional.of(sender.address())),
                Reason.parse(SubmittedReason.text()));
    }

    /** The sender of the request, authenticated by session or by token. */
    private static Optional<SignedInOperator> sender() {
        return SignedInOperator.of(external().getRequestMap());
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** Whether the page offers to change numbers. */
    public boolean isManager() {
        return sender().filter(SignedInOperator::mayChangeNumbers).isPresent();
    }

    /** Name and role, for the heading of the pages. */
    public String getName() {
        return sender().map(sender -> sender.operator().name()).orElse("");
    }

    public String getRole() {
        return sender().map(sender -> sender.operator().role().name()).orElse("");
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String signOut() {
        external().invalidateSession();
        return "/sign-in?faces-redirect=true";
    }

    private static String validZone(String browserZone) {
        try {
            return ZoneId.of(browserZone).getId();
        } catch (DateTimeException e) {
            return ZoneOffset.UTC.getId();
        }
    }
}
