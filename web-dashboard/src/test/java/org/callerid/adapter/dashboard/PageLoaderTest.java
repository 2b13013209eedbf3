// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of {@link PageLoader} and {@link ActionRunner}: what becomes of what goes wrong. */
class PageLoaderTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final InvalidValueException unusable = new InvalidValueException("area-code", "area_code is wrong");
    private final StoreUnavailableException out = new StoreUnavailableException("out");
    private final Beans beans = new Beans();

    @Test
    void whatCouldBeReadIsShown() {
        assertThat(beans.loader.load(() -> "read")).contains("read");
        assertThat(beans.loader.isLoaded()).isTrue();
        assertThat(beans.loader.getFailure()).isEmpty();
    }

    @Test
    void aPageSaysInsteadOfItsContentWhatIsWrongWithItsAddress() {
        assertThat(beans.loader.load(() -> fail(unusable))).isEmpty();

        assertThat(beans.loader.isLoaded()).isFalse();
        assertThat(beans.loader.isReachable()).isTrue();
        assertThat(beans.loader.getFailure()).isEqualTo("Area code must be three digits.");
        assertThat(faces.errors()).isEmpty();
    }

    @Test
    void withoutTheDatabaseNoOtherAddressIsOfUse() {
        assertThat(beans.loader.load(() -> fail(out))).isEmpty();

        assertThat(beans.loader.isLoaded()).isFalse();
        assertThat(beans.loader.isReachable()).isFalse();
        assertThat(beans.loader.getFailure()).startsWith("Database unreachable");
    }

    @Test
    void aFaultOfTheServiceIsNotTakenForAnythingElse() {
        assertThatThrownBy(() -> beans.loader.load(() -> fail(new IllegalStateException("fault"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> beans.actions.run(() -> fail(new IllegalStateException("fault"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasDoneNeedsNoMessage() {
        assertThat(beans.actions.run(() -> {})).isTrue();
        assertThat(beans.actions.get(() -> "done")).contains("done");
        assertThat(faces.errors()).isEmpty();
    }

    @Test
    void anActionSaysWhyItWasNotDone() {
        assertThat(beans.actions.run(() -> fail(unusable))).isFalse();
        assertThat(beans.actions.run(() -> fail(out))).isFalse();
        assertThat(beans.actions.run(() -> fail(new OverloadedException()))).isFalse();

        assertThat(faces.errors()).satisfiesExactly(
                first -> assertThat(first).isEqualTo("Area code must be three digits."),
                second -> assertThat(second).startsWith("Database unreachable. The action may not have been completed"),
                third -> assertThat(third).startsWith("The service is overloaded"));
    }

    @Test
    void anOperatorReadsTheReasonInTheirLanguage() {
        faces.in(Locale.of("es"));

        assertThat(beans.actions.run(() -> fail(unusable))).isFalse();

        assertThat(faces.errors()).singleElement().asString().doesNotContain("area_code", "Area code");
    }

    @Test
    void whatWentWrongOnTheWayIsThrownAsItWas() {
        assertThatThrownBy(() -> ActionRunner.await(CompletableFuture.supplyAsync(() -> fail(out)))).isSameAs(out);
        assertThat(ActionRunner.await(CompletableFuture.completedFuture("done"))).isEqualTo("done");
    }

    private static String fail(RuntimeException thrown) {
        throw thrown;
    }
}
