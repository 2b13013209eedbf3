// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aConfig;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRequest;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.number;

import jakarta.servlet.RequestDispatcher;
import java.util.Optional;
import java.util.stream.Stream;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of {@link OutcomeLabels}, {@link CallerIdConfigFormatter}, {@link Navigation} and {@link ErrorPage}. */
class LabelsTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final OutcomeLabels outcomes = new OutcomeLabels(new Messages());
    private final CallerIdConfigFormatter configs = new CallerIdConfigFormatter(new Messages());

    @Test
    void aRequestThatGotANumberSaysSo() {
        assertThat(outcomes.of(aRequest(1, RequestOutcome.SUCCEEDED, Optional.of(number("2125550001")))))
                .isEqualTo("Number assigned");
        assertThat(outcomes.of(aRequest(2, RequestOutcome.SUCCEEDED, Optional.empty()))).isEqualTo("Succeeded");
        assertThat(outcomes.of(aRequest(3, RequestOutcome.FAILED, Optional.of(number("2125550001")))))
                .isEqualTo("Internal error");
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasALabel(RequestOutcome outcome) {
        assertThat(outcomes.choices()).contains(outcome.name());
        assertThat(outcomes.label(outcome.name())).isNotBlank();
    }

    @Test
    void aListingIsToldInOneLine() {
        assertThat(configs.format(Optional.of(aConfig()))).isEqualTo("212 · Acme · 100 per hour, 500 per day · active");
        assertThat(configs.format(Optional.empty())).isEmpty();
    }

    @Test
    void whatAListingDoesNotHaveIsLeftOut() {
        CallerIdConfig bare = new CallerIdConfig(Optional.empty(), Optional.empty(), DEFAULT_LIMIT, false);

        assertThat(configs.format(Optional.of(bare))).isEqualTo("100 per hour, 500 per day · Inactive");
    }

    @Test
    void everyChangeHasItsName() {
        CallerIdNumber number = number("2125550001");

        assertThat(Stream.of(new AuditEvent.Added(number, aConfig()),
                new AuditEvent.Edited(number, aConfig(), aConfig()), new AuditEvent.Deleted(number, aConfig()),
                new AuditEvent.Released(number)).map(configs::kind))
                .containsExactly("Added", "Changed", "Deleted", "Released");
    }

    @Test
    void thePageThatIsShownIsTheCurrentOne() {
        faces.at("/calls.xhtml");

        assertThat(new Navigation().pages()).filteredOn(Navigation.Page::current)
                .containsExactly(new Navigation.Page("calls", true));
    }

    @Test
    void aPageOutsideTheBarIsNotMarkedThere() {
        faces.at("/bulk.xhtml");

        assertThat(new Navigation().pages()).hasSize(7).noneMatch(Navigation.Page::current);
    }

    @Test
    void anErrorIsExplainedByItsStatus() {
        faces.external().getRequestMap().put(RequestDispatcher.ERROR_STATUS_CODE, 404);

        assertThat(new ErrorPage().explanation()).isEqualTo("error.404");
    }

    @Test
    void anErrorThatNobodyForesawIsExplainedInGeneral() {
        assertThat(new ErrorPage().explanation()).isEqualTo("error");
        assertThat(new ErrorPage().errorId()).isEmpty();

        faces.external().getRequestMap().put(RequestDispatcher.ERROR_STATUS_CODE, 500);
        faces.external().getRequestMap().put(ErrorPage.ERROR_ID, "a1b2");

        assertThat(new ErrorPage().explanation()).isEqualTo("error");
        assertThat(new ErrorPage().errorId()).isEqualTo("a1b2");
    }
}
