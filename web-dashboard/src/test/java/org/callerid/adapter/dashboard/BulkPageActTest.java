// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.Optional;
import org.callerid.application.model.CallerIdFilter;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.numbering.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BulkPageActTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeNumbers listed = new FakeNumbers(aNumber("2125550001"), aNumber("2125550002"));
    private final FakeBulkChange change = new FakeBulkChange();

    @Test
    void theChosenNumbersAreChanged() {
        faces.with("act", "LIMIT")
                .with("hourly", "44")
                .with("chosen", "2125550002", "2125550001")
                .with("shown", "2")
                .with("area", "212");
        act();

        assertThat(change.numbers()).containsExactly(number("2125550001"), number("2125550002"));
        assertThat(change.patch()).contains(CallerIdPatch.EMPTY.withLimits(Optional.of(44), Optional.empty()));
        assertThat(faces.infos()).containsExactly("Limits of 2 numbers set.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/numbers.xhtml?area=212");
    }

    @Test
    void theListOffersTheWayBack() {
        faces.with("act", "ACTIVATE").with("chosen", "2125550001").with("shown", "1");
        act();

        assertThat(faces.external().getFlash().get("batch")).isEqualTo(FakeBulkChange.BATCH.toString());
    }

    @Test
    void chosenNumbersAreDeleted() {
        faces.with("act", "DELETE").with("chosen", "2125550001_2125550002").with("shown", "2").with("size", "100");
        act();

        assertThat(change.isDeleted()).isTrue();
        assertThat(change.numbers()).containsExactly(number("2125550001"), number("2125550002"));
        assertThat(change.patch()).isEmpty();
        assertThat(faces.infos()).containsExactly("2 numbers deleted.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/numbers.xhtml?size=100");
        assertThat(faces.external().getFlash().get("batch")).isEqualTo(FakeBulkChange.BATCH.toString());
    }

    @Test
    void aCarrierThatIsMissingIsAskedForAgain() {
        faces.with("act", "CARRIER").with("chosen", "2125550001").with("shown", "1");
        act();

        assertThat(change.patch()).isEmpty();
        assertThat(faces.errors()).containsExactly("Enter a carrier, or choose to remove it.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/bulk.xhtml?act=CARRIER&chosen=2125550001");
    }

    @Test
    void everyNumberThatTheFilterLeavesIsChanged() {
        listed.count(120, 0);
        faces.with("act", "DEACTIVATE")
                .with("everything", "true")
                .with("area", "212")
                .with("shown", "120")
                .with("typed", "120");
        act();

        assertThat(change.filter().flatMap(CallerIdFilter::areaCode)).contains(new AreaCode("212"));
        assertThat(change.patch()).contains(CallerIdPatch.activation(false));
        assertThat(faces.infos()).containsExactly("120 numbers deactivated.");
    }

    @Test
    void aFormWithoutTheCountsChangesNothing() {
        listed.count(120, 0);
        faces.with("act", "DEACTIVATE").with("everything", "true").with("status", "AVAILABLE");
        act();

        assertThat(change.patch()).isEmpty();
    }

    @Test
    void nothingIsChangedIfAChosenNumberWasDeleted() {
        faces.with("act", "ACTIVATE").with("chosen", "2125550001", "2125550009").with("shown", "2");
        act();

        assertThat(change.patch()).isEmpty();
        assertThat(faces.redirect())
                .isEqualTo("/dashboard/bulk.xhtml?act=ACTIVATE&chosen=2125550001_2125550009");
    }

    @Test
    void aLimitThatCannotBeUsedIsAskedForAgain() {
        faces.with("act", "LIMIT").with("hourly", "many").with("chosen", "2125550001").with("shown", "1");
        act();

        assertThat(change.patch()).isEmpty();
        assertThat(faces.redirect()).isEqualTo("/dashboard/bulk.xhtml?act=LIMIT&hourly=many&chosen=2125550001");
    }

    @Test
    void withoutTheDatabaseTheQuestionIsAskedAgain() {
        listed.fail(new StoreUnavailableException("out"));
        faces.with("act", "ACTIVATE").with("chosen", "2125550001").with("shown", "1");
        act();

        assertThat(faces.infos()).isEmpty();
        assertThat(faces.errors()).singleElement().asString().startsWith("Database unreachable");
        assertThat(faces.redirect()).startsWith("/dashboard/bulk.xhtml?act=ACTIVATE");
    }

    private void act() {
        new BulkPage(listed, change, beans.operator, beans.loader, beans.facesMessages, beans.actions,
                beans.messages).act();
    }
}
