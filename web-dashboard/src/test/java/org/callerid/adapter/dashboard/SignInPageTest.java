// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {
    private static final String NUMBERS = "/dashboard/numbers.xhtml?area=212";

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeRequest request = new FakeRequest("POST", "/dashboard/sign-in.xhtml").inSession();
    private final List<String> asked = new ArrayList<>();
    private final FakeSessions sessions = new FakeSessions();

    SignInPageTest() {
        faces.external().take(request);
    }

    @Test
    void theRightTokenLeadsToWhereTheOperatorWasGoing() {
        SignInPage page = page(new SignIn.Result.SignedIn(FakeExternalContext.ANA));
        page.setNext(NUMBERS);
        page.setToken(" secret\n");
        page.setZone("America/New_York");
        page.signIn();

        assertThat(asked).containsExactly("secret", "10.0.0.1");
        assertThat(beans.operator.isSignedIn()).isTrue();
        assertThat(beans.operator.signedIn()).contains(FakeExternalContext.ANA);
        assertThat(beans.operator.tokenFingerprint()).isEqualTo("fingerprint of secret");
        assertThat(beans.operator.begunAt()).isEqualTo(NOON);
        assertThat(beans.operator.zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(faces.redirect()).isEqualTo(NUMBERS);
    }

    @Test
    void whoSignsInGetsASessionThatNobodyKnewBefore() {
        page(new SignIn.Result.SignedIn(FakeExternalContext.ANA)).signIn();

        assertThat(request.sessionIds()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org/", "//example.org/dashboard/a", "/dashboard/sign-in.xhtml"})
    void anAddressThatIsNotOursLeadsToTheOverview(String next) {
        SignInPage page = page(new SignIn.Result.SignedIn(FakeExternalContext.ANA));
        page.setNext(next);
        page.signIn();

        assertThat(faces.redirect()).isEqualTo("/dashboard/overview.xhtml");
    }

    @Test
    void aWrongTokenSignsNobodyIn() {
        SignInPage page = page(new SignIn.Result.WrongToken());
        page.setNext(NUMBERS);
        page.setEnded(true);
        page.signIn();

        assertThat(beans.operator.isSignedIn()).isFalse();
        assertThat(request.sessionIds()).isOne();
        assertThat(faces.errors()).containsExactly("That token is not valid.");
        assertThat(faces.redirect())
                .isEqualTo("/dashboard/sign-in.xhtml?next=%2Fdashboard%2Fnumbers.xhtml%3Farea%3D212&ended=true");
    }

    @Test
    void afterTooManyWrongTokensAMachineIsToldWhenToComeBack() {
        page(new SignIn.Result.LockedOut(NOON.plusMillis(29_500))).signIn();

        assertThat(beans.operator.isSignedIn()).isFalse();
        assertThat(faces.external().status()).isEqualTo(429);
        assertThat(faces.external().headers()).containsEntry("Retry-After", "30");
        assertThat(faces.redirect()).isEmpty();
        assertThat(faces.errors()).singleElement().asString().startsWith("Too many failed attempts.");
    }

    @Test
    void whoComesBackWhenToldIsNotTooEarly() {
        assertThat(SignInPage.secondsUntil(NOON.minusSeconds(5), NOON)).isEqualTo("1");
        assertThat(SignInPage.secondsUntil(NOON.plusMillis(1_001), NOON)).isEqualTo("2");
    }

    @Test
    void withoutTheDatabaseTheFormIsShownAgain() {
        new SignInPage((token, client) -> {
            throw new StoreUnavailableException("out");
        }, sessions, beans.operator, beans.facesMessages, beans.actions, HttpServletRequest::getRemoteAddr, () -> NOON)
                .signIn();

        assertThat(beans.operator.isSignedIn()).isFalse();
        assertThat(faces.errors()).singleElement().asString().startsWith("Database unreachable");
        assertThat(faces.redirect()).isEqualTo("/dashboard/sign-in.xhtml");
    }

    @Test
    void theTokenIsNeverShownAgain() {
        SignInPage page = page(new SignIn.Result.WrongToken());
        page.setToken("secret");

        assertThat(page.getToken()).isEmpty();
    }

    private SignInPage page(SignIn.Result result) {
        return new SignInPage((token, client) -> {
            asked.addAll(List.of(token, client));
            return result;
        }, sessions, beans.operator, beans.facesMessages, beans.actions, HttpServletRequest::getRemoteAddr, () -> NOON);
    }
}
