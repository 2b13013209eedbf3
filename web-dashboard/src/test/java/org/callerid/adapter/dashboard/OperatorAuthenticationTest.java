// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.FakeExternalContext.ANA;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.domain.access.Operator.ADMIN;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.SignIn;
import org.callerid.domain.access.Operator;
import org.callerid.domain.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorAuthenticationTest {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    private final OperatorSession operator = new OperatorSession();
    private final FakeResponse response = new FakeResponse();
    private final FakeSessions sessions = new FakeSessions();
    private final List<String> tokens = new ArrayList<>();
    private final List<Object> loggedIn = new ArrayList<>();

    @Test
    void aCallOfADialerIsNotLookedAt() {
        assertThat(validate(new FakeRequest("GET", "/next-cid").header("Authorization", "Bearer secret"),
                new SignIn.Result.SignedIn(ADMIN))).isEqualTo(AuthenticationStatus.NOT_DONE);
        assertThat(tokens).isEmpty();
    }

    @Test
    void whoSignedInIsTheOperator() {
        operator.signIn(ANA, "UTC", "fingerprint", NOON);

        FakeRequest request = new FakeRequest("GET", NUMBERS).inSession();
        assertThat(validate(request, new SignIn.Result.WrongToken())).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(loggedIn).containsExactly("ana", Set.of("operator"));
        assertThat(SignedInOperator.of(request.asServlet())).contains(new SignedInOperator(ANA, "10.0.0.1"));
        assertThat(tokens).isEmpty();
    }

    @Test
    void aSessionWhoseTokenWasReplacedIsEnded() {
        operator.signIn(ANA, "UTC", "fingerprint", NOON);
        sessions.end();
        FakeRequest request = new FakeRequest("GET", NUMBERS).inSession();

        assertThat(validate(request, new SignIn.Result.SignedIn(ADMIN))).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(request.sessionIsInvalid()).isTrue();
        assertThat(loggedIn).isEmpty();
    }

    @Test
    void aSessionHasTheRoleThatItsTokenHasNow() {
        operator.signIn(ANA, "UTC", "fingerprint", NOON);
        Operator restricted = new Operator("ana", Role.VIEWER);
        sessions.restrictTo(restricted);
        FakeRequest request = new FakeRequest("GET", NUMBERS).inSession();

        validate(request, new SignIn.Result.WrongToken());

        assertThat(SignedInOperator.of(request.asServlet())).contains(new SignedInOperator(restricted, "10.0.0.1"));
    }

    @Test
    void aSessionOutlastsAnOutageOfTheDatabase() {
        operator.signIn(ANA, "UTC", "fingerprint", NOON);
        sessions.loseStore();

        assertThat(validate(new FakeRequest("GET", NUMBERS).inSession(), new SignIn.Result.SignedIn(ADMIN)))
                .isEqualTo(AuthenticationStatus.SUCCESS);
    }

    @Test
    void withoutATokenThePageLeadsToTheForm() {
        assertThat(validate(new FakeRequest("GET", NUMBERS), new SignIn.Result.SignedIn(ADMIN)))
                .isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.headers()).containsEntry("Location",
                "/dashboard/sign-in.xhtml?next=%2Fdashboard%2Fnumbers.xhtml");
        assertThat(loggedIn).isEmpty();
    }

    @Test
    void aPageThatReadsItselfAgainIsToldInTheLanguageOfFaces() {
        FakeRequest request = new FakeRequest("POST", NUMBERS).header("Faces-Request", "partial/ajax")
                .header("Referer", "https://callerid.example.org" + NUMBERS);

        assertThat(validate(request, new SignIn.Result.SignedIn(ADMIN))).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(response.body()).contains("<redirect url=\"/dashboard/sign-in.xhtml?next=", "&amp;ended=true\"/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer secret", "bearer  secret "})
    void aTokenOpensThePage(String header) {
        assertThat(validate(new FakeRequest("GET", NUMBERS).header("Authorization", header),
                new SignIn.Result.SignedIn(ADMIN))).isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(tokens).containsExactly("secret");
        assertThat(loggedIn).containsExactly("admin", Set.of("operator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic c2VjcmV0", "Bearer", "Bearer a b"})
    void whatIsNoTokenLeadsToTheForm(String header) {
        assertThat(validate(new FakeRequest("GET", NUMBERS).header("Authorization", header),
                new SignIn.Result.SignedIn(ADMIN))).isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(tokens).isEmpty();
    }

    @Test
    void aWrongTokenIsForbidden() {
        assertThat(validate(withToken(), new SignIn.Result.WrongToken())).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(response.status()).isEqualTo(403);
        assertThat(loggedIn).isEmpty();
    }

    @Test
    void afterTooManyWrongTokensAClientIsToldWhenToComeBack() {
        assertThat(validate(withToken(), new SignIn.Result.LockedOut(NOON.plusMillis(29_500))))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.headers()).containsEntry("Retry-After", "30");
    }

    @Test
    void withoutTheDatabaseNobodyIsLetIn() {
        AuthenticationStatus status = new OperatorAuthentication(operator, (token, client) -> {
            throw new StoreUnavailableException("out");
        }, sessions, HttpServletRequest::getRemoteAddr, () -> NOON).validateRequest(withToken().asServlet(),
                response.asServlet(),
                context());

        assertThat(status).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(response.status()).isEqualTo(503);
        assertThat(loggedIn).isEmpty();
    }

    private static FakeRequest withToken() {
        return new FakeRequest("GET", NUMBERS).header("Authorization", "Bearer secret");
    }

    private AuthenticationStatus validate(FakeRequest request, SignIn.Result result) {
        return new OperatorAuthentication(operator, (token, client) -> {
            tokens.add(token);
            return result;
        }, sessions, HttpServletRequest::getRemoteAddr, () -> NOON).validateRequest(request.asServlet(),
                response.asServlet(),
                context());
    }

    /** Of a page that is protected. */
    private HttpMessageContext context() {
        return Stub.of(HttpMessageContext.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "isProtected" -> true;
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> {
                loggedIn.addAll(Arrays.asList(arguments));
                yield AuthenticationStatus.SUCCESS;
            }
            default -> throw Stub.unexpected(called);
        });
    }
}
