// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutingFilterTest {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    private final PageRoutingFilter filter = new PageRoutingFilter();
    private final FakeResponse response = new FakeResponse();
    private final List<HttpServletRequest> passed = new ArrayList<>();

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
    @ValueSource(strings = {"/dashboard/numbers.csv", "/dashboard/refused.csv", "/dashboard/coverage.csv",
        "/dashboard/health.csv"})
    void filesCanBeDownloaded(String path) throws Exception {
        send(new FakeRequest("GET", path));

        assertThat(passed).hasSize(1);
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

    private void send(FakeRequest request, ServletException... thrown) throws Exception {
        filter.doFilter(request.asServlet(), response.asServlet(), (taken, answer) -> {
            passed.add((HttpServletRequest) taken);
            for (ServletException one : thrown) {
                throw one;
            }
        });
    }
}
