// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersFilterTest {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    private final SecurityHeadersFilter filter = new SecurityHeadersFilter();
    private final FakeResponse response = new FakeResponse();
    private final List<HttpServletRequest> passed = new ArrayList<>();

    @Test
    void aPageIsNeitherFramedNorCached() throws Exception {
        send(new FakeRequest("GET", NUMBERS));

        assertThat(passed).hasSize(1);
        assertThat(response.headers()).containsEntry("X-Frame-Options", "DENY")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void scriptsAndStylesMayBeCached() throws Exception {
        send(new FakeRequest("GET", "/dashboard/jakarta.faces.resource/dashboard.css.xhtml"));

        assertThat(passed).hasSize(1);
        assertThat(response.headers()).containsKey("X-Frame-Options").doesNotContainKey("Cache-Control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard", "/dashboard/"})
    void theDashboardBeginsWithTheOverview(String path) throws Exception {
        send(new FakeRequest("GET", path));

        assertThat(passed).isEmpty();
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers()).containsEntry("Location", "/dashboard/overview.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/numbers", "/dashboard/x.csv", "/dashboard/jakarta.faces.resource/"})
    void whatIsNoPageIsNotFound(String path) throws Exception {
        send(new FakeRequest("GET", path));

        assertThat(passed).isEmpty();
        assertThat(response.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/numbers.csv", "/dashboard/refused.csv"})
    void filesCanBeDownloaded(String path) throws Exception {
        send(new FakeRequest("GET", path));

        assertThat(passed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aFormOfAnotherSiteIsRefused(String site) throws Exception {
        send(form().header("Sec-Fetch-Site", site));

        assertThat(passed).isEmpty();
        assertThat(response.status()).isEqualTo(403);
    }

    @Test
    void aFormOfNoPageIsRefused() throws Exception {
        send(new FakeRequest("POST", NUMBERS).header("Sec-Fetch-Site", "same-origin"));

        assertThat(passed).isEmpty();
        assertThat(response.status()).isEqualTo(403);
    }

    @Test
    void aFormOfOneOfOurPagesIsTaken() throws Exception {
        send(form().header("Sec-Fetch-Site", "same-origin"));
        send(form());

        assertThat(passed).hasSize(2);
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void aLinkOnAnotherSiteMayLeadHere() throws Exception {
        send(new FakeRequest("GET", NUMBERS).header("Sec-Fetch-Site", "cross-site"));

        assertThat(passed).hasSize(1);
    }

    @Test
    void aFormOfASessionThatEndedIsForbidden() throws Exception {
        send(form(), new ServletException(new ViewExpiredException("/numbers.xhtml")));

        assertThat(response.status()).isEqualTo(403);
    }

    @Test
    void aFaultOfTheServiceIsOne() throws Exception {
        send(new FakeRequest("GET", NUMBERS), new ServletException(new IllegalStateException("fault")));

        assertThat(response.status()).isEqualTo(500);
    }

    @Test
    void anAnswerThatHasBegunIsBrokenOff() {
        response.commit();

        assertThatThrownBy(() -> send(new FakeRequest("GET", NUMBERS), new ServletException("fault")))
                .hasMessage("fault");
    }

    @Test
    void aPageIsHtmlWhateverTheClientAccepts() throws Exception {
        send(new FakeRequest("GET", NUMBERS).header("Accept", ";;;"));

        assertThat(passed.getFirst().getHeader("accept")).isEqualTo("text/html");
        assertThat(Collections.list(passed.getFirst().getHeaders("Accept"))).containsExactly("text/html");
    }

    private static FakeRequest form() {
        return new FakeRequest("POST", NUMBERS).parameter("jakarta.faces.ViewState", "1:2");
    }

    private void send(FakeRequest request, ServletException... thrown) throws Exception {
        filter.doFilter(request.asServlet(), response.asServlet(), (taken, answer) -> {
            passed.add((HttpServletRequest) taken);
            for (ServletException one : thrown) {
                throw one;
            }
        });
    }
}
