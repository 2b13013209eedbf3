// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.callerid.domain.audit.Actor;

/** The operator's session. It gets a new id at sign-in. */
@Named("operator")
@SessionScoped
public class OperatorSession implements Serializable {
    private static final long serialVersionUID = 1;

    private String name = "";
    private String zone = ZoneOffset.UTC.getId();
    private String tokenFingerprint = "";
    private Instant begunAt = Instant.EPOCH;

    /** There is one administrator, so the name contains the address. */
    static String nameOf(String address) {
        return "dashboard " + address;
    }

    boolean isSignedIn() {
        return !name.isEmpty();
    }

    String name() {
        return name;
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
    void signIn(String address, String browserZone, String fingerprint, Instant now) {
        name = nameOf(address);
        tokenFingerprint = fingerprint;
        begunAt = now;
        zone = validZone(browserZone);
    }

    /** The sender of the request, authenticated by session or by token. */
    Actor actor() {
        Principal principal = FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal();
        return new Actor(principal.getName());
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String signOut() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
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
