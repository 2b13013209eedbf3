// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.callerid.deploy.testsupport.RunningService;

/** A service, and operators signed in to its dashboard. */
final class DashboardFixture implements AutoCloseable {
    static final String FORM = "/dashboard/sign-in.xhtml";
    static final String OVERVIEW = "/dashboard/overview.xhtml";

    private final RunningService service;

    private DashboardFixture(RunningService service) {
        this.service = service;
    }

    static DashboardFixture open(Map<String, String> settings) throws IOException, InterruptedException {
        return new DashboardFixture(RunningService.start(settings));
    }

    /** A browser that has signed in; the caller closes it. */
    Browser signedIn(Appearance appearance) throws IOException {
        return signedIn(appearance, RunningService.ADMIN_TOKEN);
    }

    Browser signedIn(Appearance appearance, String token) throws IOException {
        Browser browser = Browser.on(service.at("/"), appearance);
        browser.open(FORM);
        browser.driver().executeScript("document.getElementById('form:token').value = arguments[0]", token);
        browser.driver().executeScript("document.querySelector('#form button').click()");
        return browser.untilItShows(OVERVIEW);
    }

    Browser signedIn() throws IOException {
        return signedIn(Appearance.usual());
    }

    RunningService service() {
        return service;
    }

    /** Lists numbers, through the API. */
    void list(String csv) throws IOException, InterruptedException {
        assertThat(service.admin("POST", "/import", csv).statusCode()).isEqualTo(200);
    }

    /** Requests a number for a call. */
    String call(String to, String campaign, String agent, String callId) throws IOException, InterruptedException {
        return service.get("/next-cid?format=text&to=%s&campaign=%s&agent=%s&call_id=%s".formatted(to, campaign, agent,
                callId)).body().strip();
    }

    /** A number as the API shows it, in JSON. */
    String number(String digits) throws IOException, InterruptedException {
        return service.admin("GET", "/api/numbers/" + digits, "").body();
    }

    @Override
    public void close() {
        service.close();
    }
}
