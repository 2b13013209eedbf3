// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aChange;
import static org.callerid.adapter.dashboard.DashboardFixtures.aConfig;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;

import java.util.Optional;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.domain.callerid.CallerIdPatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPageSaveTest {
    private static final String NUMBER = "2125550001";
    private static final String ADDRESS = "/dashboard/number.xhtml?digits=2125550001";

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final NumberPages pages = new NumberPages(aNumber(NUMBER));

    @Test
    void onlyWhatWasTypedIsSaved() {
        pages.edits.answer(new ChangeCallerId.Result.Changed(aNumber(NUMBER)));
        submitted("6").save();

        assertThat(pages.edits.patch())
                .contains(CallerIdPatch.EMPTY.withLimits(Optional.of(44), Optional.empty()));
        assertThat(pages.edits.revision()).isEqualTo(6);
        assertThat(faces.infos()).containsExactly("Saved. In effect from the next call.");
        assertThat(faces.redirect()).isEqualTo(ADDRESS);
    }

    @Test
    void ifNothingWasTypedNothingIsChanged() {
        NumberPage page = submitted("6");
        page.getForm().setHourlyLimit("100");
        page.save();

        assertThat(pages.edits.patch()).isEmpty();
        assertThat(faces.infos()).containsExactly("No changes to save.");
        assertThat(faces.redirect()).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-6", "six", "1234567890123456789"})
    void aFormThatNamesNoRevisionOverwritesNothing(String revision) {
        submitted(revision).save();

        assertThat(pages.edits.revision()).isEqualTo(-1);
    }

    @Test
    void whatAnotherChangedMeanwhileIsToldAndNotOverwritten() {
        pages.edits.answer(new ChangeCallerId.Result.Conflict(aNumber(NUMBER)));
        pages.trail.add(aChange(2, 7));
        NumberPage page = submitted("6");
        page.getForm().setCarrier("Bell");
        page.save();

        assertThat(faces.infos()).isEmpty();
        assertThat(faces.errors()).singleElement()
                .asString()
                .contains("Not saved.", "by bo", "its values are the same again");
        assertThat(faces.redirect()).isEqualTo(ADDRESS);
    }

    @Test
    void whatWasTypedBesideAChangeByAnotherIsThereAgain() {
        pages.edits.answer(new ChangeCallerId.Result.Conflict(aNumber(NUMBER)));
        submitted("6").save();

        NumberForm again = pages.read(NUMBER).getForm();

        assertThat(again.getHourlyLimit()).isEqualTo("44");
        assertThat(again.getCarrier()).isEqualTo("Acme");
        assertThat(again.revision()).isEqualTo(7);
    }

    @Test
    void whatCouldNotBeUsedIsThereAgain() {
        NumberPage page = submitted("6");
        page.getForm().setHourlyLimit("many");
        page.save();

        assertThat(pages.edits.patch()).isEmpty();
        assertThat(faces.errors()).singleElement().asString().startsWith("Hourly limit must be");
        assertThat(pages.read(NUMBER).getForm().getHourlyLimit()).isEqualTo("many");
    }

    @Test
    void whatWasTypedForOneNumberIsNotShownForAnother() {
        pages.edits.fail(new StoreUnavailableException("out"));
        submitted("6").save();
        assertThat(faces.errors()).hasSize(1);

        NumberPages others = new NumberPages(aNumber("2125550002"));

        assertThat(others.read("2125550002").getForm().getHourlyLimit()).isEqualTo("100");
    }

    @Test
    void aNumberThatWasDeletedMeanwhileIsNotSaved() {
        submitted("6").save();

        assertThat(faces.errors()).containsExactly("Number (212) 555-0001 not found.");
        assertThat(faces.redirect()).isEqualTo(ADDRESS);
    }

    /** The form as it comes back: an hourly limit of 44 where 100 was shown. */
    private NumberPage submitted(String revision) {
        NumberFields shown = NumberFields.of(aConfig());
        faces.with("revision", revision)
                .with("shown.carrier", shown.carrier())
                .with("shown.area", shown.areaCode())
                .with("shown.hourly", shown.hourlyLimit())
                .with("shown.daily", shown.dailyLimit())
                .with("shown.active", "true");
        NumberPage page = pages.page(NUMBER);
        page.getForm().show(shown, 0);
        page.getForm().setHourlyLimit("44");
        return page;
    }
}
