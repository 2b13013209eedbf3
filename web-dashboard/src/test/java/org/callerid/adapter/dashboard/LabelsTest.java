// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.adapter.dashboard.DashboardFixtures.aRequest;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservation;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import jakarta.servlet.RequestDispatcher;
import java.util.Optional;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of {@link OutcomeLabels}, {@link CallResultLabels}, {@link Navigation} and {@link ErrorPage}. */
class LabelsTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final OutcomeLabels outcomes = new OutcomeLabels(new Messages());

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
    void thePageThatIsShownIsTheCurrentOne() {
        faces.at("/calls.xhtml");

        assertThat(new Navigation(new OperatorSession()).pages()).filteredOn(Navigation.Page::current)
                .containsExactly(new Navigation.Page("calls", true));
    }

    @Test
    void theRequestsAreASecondViewOfTheCalls() {
        faces.at("/requests.xhtml");

        assertThat(new Navigation(new OperatorSession()).pages()).filteredOn(Navigation.Page::current)
                .containsExactly(new Navigation.Page("calls", true));
    }

    @Test
    void everyResultOfTheFilterHasALabelOfItsOwn() {
        CallResultLabels results = new CallResultLabels(new Messages(), () -> NOON);

        assertThat(results.choices().stream().map(results::label)).doesNotHaveDuplicates()
                .contains("In call", "No answer", "Hold expired (no hang-up received)", "Number assigned",
                        "No number available", "Service unavailable");
        assertThat(results.choices()).allSatisfy(
                name -> assertThat(CallResultLabels.nameOf(CallResultLabels.parse(name))).isEqualTo(name));
        assertThat(results.of(aReservation(anId(), "2125550001"))).isEqualTo("In call");
        assertThatThrownBy(() -> CallResultLabels.parse("answered")).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonWhyACallGotNoNumberIsExplained(RequestOutcome outcome) {
        assertThat(new Messages().of("call.refused." + outcome.name())).isNotBlank();
    }

    @Test
    void aPageOutsideTheBarIsNotMarkedThere() {
        faces.at("/bulk.xhtml");

        assertThat(new Navigation(new OperatorSession()).pages()).hasSize(10).noneMatch(Navigation.Page::current);
    }

    @Test
    void aViewerIsNotOfferedToImport() {
        faces.external().signIn(new Operator("bo", Role.VIEWER));

        assertThat(new Navigation(new OperatorSession()).pages()).hasSize(9)
                .extracting(Navigation.Page::view)
                .doesNotContain("import");
    }

    @Test
    void anExplanationOfTheRequestsOwnWinsOverTheStatus() {
        faces.external().getRequestMap().put(RequestDispatcher.ERROR_STATUS_CODE, 403);
        faces.external().getRequestMap().put(ErrorPage.EXPLANATION, "error.role");

        assertThat(new ErrorPage().explanation()).isEqualTo("error.role");
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
