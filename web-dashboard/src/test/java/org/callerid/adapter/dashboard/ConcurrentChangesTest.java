// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aChange;
import static org.callerid.adapter.dashboard.DashboardFixtures.aConfig;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.Locale;
import java.util.Optional;
import org.callerid.application.model.AuditTrailQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrentChangesTest {
    private static final NumberFields BEFORE = new NumberFields("", "646", "44", "500", false);

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final ConcurrentChanges changes = new ConcurrentChanges(trail, beans.times, beans.messages);
    private final NumberForm form = new NumberForm();

    @Test
    void eachFieldThatDiffersIsToldBeforeAndAfter() {
        form.show(BEFORE, 6);

        assertThat(told())
                .isEqualTo("carrier none → Acme, area code 646 → 212, hourly limit 44 → 100, active no → yes");
    }

    @Test
    void whoeverChangedItSinceIsNamed() {
        faces.in(Locale.of("es"));
        form.show(NumberFields.of(aConfig()), 6);
        trail.add(aChange(2, 7));

        assertThat(told()).contains("por bo (", "1/6/00, 12:00:00");
    }

    @Test
    void whoeverChangedItBeforeItWasShownIsNotNamed() {
        form.show(BEFORE, 7);
        trail.add(aChange(2, 7));

        assertThat(told()).startsWith("carrier").doesNotContain("bo");
    }

    @Test
    void changesThatCancelEachOtherAreToldToo() {
        form.show(NumberFields.of(aConfig()), 6);

        assertThat(told()).isEqualTo("its values are the same again");
    }

    @Test
    void onlyChangesOfThisNumberAreLookedAt() {
        form.show(BEFORE, 6);
        assertThat(told()).isNotEmpty();

        assertThat(trail.query()).contains(AuditTrailQuery.latest(Optional.of(number("2125550001")), 20));
    }

    private String told() {
        return changes.describe(aNumber("2125550001"), form);
    }
}
