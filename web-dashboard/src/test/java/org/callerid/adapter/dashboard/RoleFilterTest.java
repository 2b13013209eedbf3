// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of {@link RoleFilter} and {@link OperatorSession#attribution}. */
class RoleFilterTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final RoleFilter filter = new RoleFilter();
    private final FakeResponse response = new FakeResponse();
    private final List<HttpServletRequest> passed = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  numbers.xhtml,      true
            GET,  numbers.csv,        true
            GET,  coverage.csv,       true
            GET,  health.csv,         true
            GET,  batch.xhtml,        true
            HEAD, number.xhtml,       true
            POST, batch.xhtml,        false
            POST, number.xhtml,       false
            PUT,  number.xhtml,       false
            POST, reservations.xhtml, false
            GET,  import.xhtml,       false
            POST, import.xhtml,       false
            GET,  bulk.xhtml,         false
            POST, bulk.xhtml,         false
            GET,  add-number.xhtml,   false
            GET,  refused.csv,        false
            """)
    void aViewerSeesPagesAndSendsNoForms(String method, String page, boolean allowed) throws Exception {
        FakeRequest request = new FakeRequest(method, "/dashboard/" + page);
        send(request, Role.VIEWER);

        assertThat(passed).hasSize(allowed ? 1 : 0);
        assertThat(response.status()).isEqualTo(allowed ? 200 : 403);
        assertThat(request.asServlet().getAttribute(ErrorPage.EXPLANATION)).isEqualTo(allowed ? null : "error.role");
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "ADMIN"})
    void managersSendForms(Role role) throws Exception {
        send(new FakeRequest("POST", "/dashboard/number.xhtml"), role);

        assertThat(passed).hasSize(1);
    }

    @Test
    void aViewerSignsOut() throws Exception {
        send(new FakeRequest("POST", "/dashboard/numbers.xhtml").parameter("leave", "leave"), Role.VIEWER);

        assertThat(passed).hasSize(1);
    }

    @Test
    void aPageThatAViewerReadsRefreshesItself() throws Exception {
        send(new FakeRequest("POST", "/dashboard/overview.xhtml").parameter("jakarta.faces.source", "live:poll"),
                Role.VIEWER);

        assertThat(passed).hasSize(1);
    }

    @Test
    void whoIsNotSignedInReachesTheForm() throws Exception {
        filter.doFilter(new FakeRequest("POST", "/dashboard/sign-in.xhtml").asServlet(), response.asServlet(),
                (taken, answer) -> passed.add((HttpServletRequest) taken));

        assertThat(passed).hasSize(1);
    }

    @Test
    void aChangeThatSlipsThroughIsForbiddenAllTheSame() throws Exception {
        send(new FakeRequest("POST", "/dashboard/number.xhtml").parameter("leave", "leave"), Role.VIEWER,
                new ServletException(new NotPermittedException("no")));

        assertThat(response.status()).isEqualTo(403);
    }

    @Test
    void anotherFailureIsNoMatterOfRoles() {
        assertThatThrownBy(() -> send(new FakeRequest("GET", "/dashboard/number.xhtml"), Role.VIEWER,
                new ServletException("fault"))).hasMessage("fault");
    }

    @Test
    void aViewerIsNobodysAuthor() {
        OperatorSession session = new OperatorSession();
        assertThat(session.attribution().actor().name()).isEqualTo("ana");
        assertThat(session.isManager()).isTrue();

        faces.external().signIn(new Operator("bo", Role.VIEWER));

        assertThatThrownBy(session::attribution).isInstanceOf(NotPermittedException.class);
        assertThat(session.isManager()).isFalse();
        assertThat(session.getName()).isEqualTo("bo");
        assertThat(session.getRole()).isEqualTo("VIEWER");
    }

    private void send(FakeRequest request, Role role, ServletException... thrown) throws Exception {
        new SignedInOperator(new Operator("bo", role), "10.0.0.1").addTo(request.asServlet());
        filter.doFilter(request.asServlet(), response.asServlet(), (taken, answer) -> {
            passed.add((HttpServletRequest) taken);
            for (ServletException one : thrown) {
                throw one;
            }
        });
    }
}
