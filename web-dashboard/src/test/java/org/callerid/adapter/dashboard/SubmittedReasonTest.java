// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callerid.domain.audit.Reason;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubmittedReasonTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();

    @Test
    void theReasonOfAChangeIsTakenFromTheForm() {
        faces.with("reason", " Labelled as spam ");

        assertThat(beans.operator.attribution().reason()).contains(new Reason("Labelled as spam"));
    }

    @Test
    void noReasonNeedsToBeGiven() {
        assertThat(beans.operator.attribution().reason()).isEmpty();
    }

    @Test
    void aReasonIsThereAgainIfTheChangeWasNotMade() {
        faces.with("reason", "Labelled as spam");

        assertThat(beans.actions.get(() -> {
            throw new InvalidValueException("bulk.count", "Nothing was changed: type {0} to confirm.", 101);
        })).isEqualTo(Optional.empty());

        assertThat(faces.external().getFlash().get("reason")).isEqualTo("Labelled as spam");
    }

    @Test
    void aReasonIsForgottenWithItsChange() {
        faces.with("reason", "Labelled as spam");
        beans.actions.run(() -> beans.operator.attribution());

        assertThat(faces.external().getFlash().get("reason")).isNull();
    }
}
