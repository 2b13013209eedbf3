// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private void send(FakeRequest request) throws Exception {
        filter.doFilter(request.asServlet(), response.asServlet(),
                (taken, answer) -> passed.add((HttpServletRequest) taken));
    }
}
