// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfFilterTest {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    private final CsrfFilter filter = new CsrfFilter();
    private final FakeResponse response = new FakeResponse();
    private final List<HttpServletRequest> passed = new ArrayList<>();

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
