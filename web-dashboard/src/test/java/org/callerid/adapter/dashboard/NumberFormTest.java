// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.adapter.dashboard.DashboardFixtures.aConfig;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;

import java.util.Map;
import java.util.Optional;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class NumberFormTest {
    private static final NumberFields SHOWN = new NumberFields("Acme", "212", "100", "500", true);

    private final NumberForm form = new NumberForm();

    @Test
    void whatWasNotTypedIsNoChange() {
        form.show(SHOWN, 7);
        form.setCarrier(" Acme ");
        form.setActive(true);

        assertThat(form.toPatch()).isEqualTo(CallerIdPatch.EMPTY);
    }

    @Test
    void onlyWhatDiffersFromWhatWasShownIsAChange() {
        form.show(SHOWN, 7);
        form.setHourlyLimit("44");
        form.setActive(false);

        assertThat(form.toPatch())
                .isEqualTo(CallerIdPatch.activation(false).withLimits(Optional.of(44), Optional.empty()));
    }

    @Test
    void anEmptiedFieldIsCleared() {
        form.show(SHOWN, 7);
        form.setCarrier("");
        form.setAreaCode(null);

        assertThat(form.toPatch()).isEqualTo(
                CallerIdPatch.EMPTY.withCarrier(FieldChange.clear()).withAreaCode(FieldChange.clear()));
    }

    @Test
    void aLimitCannotBeCleared() {
        form.show(SHOWN, 7);
        form.setDailyLimit("");

        assertThatThrownBy(form::toPatch).isInstanceOf(InvalidValueException.class).hasMessageContaining("daily_limit");
    }

    @Test
    void aNewNumberTakesTheDefaultsOfWhatWasLeftEmpty() {
        assertThat(form.toPatch()).isEqualTo(CallerIdPatch.EMPTY);
        assertThat(form.isActive()).isTrue();
    }

    @Test
    void aFormThatComesBackIsComparedWithWhatItShowed() {
        form.setCarrier("Acme");
        form.setAreaCode("646");
        form.setHourlyLimit("100");
        form.setDailyLimit("500");
        form.restoreShown(SHOWN, 7);

        assertThat(form.toPatch())
                .isEqualTo(CallerIdPatch.EMPTY.withAreaCode(FieldChange.replaceWith(new AreaCode("646"))));
        assertThat(form.revision()).isEqualTo(7);
    }

    @Test
    void whatWasTypedOutlivesAChangeByAnother() {
        form.show(SHOWN, 7);
        form.setCarrier("Bell");

        form.showKeepingTyped(new NumberFields("Carol", "212", "44", "500", false), 8);

        assertThat(form.getCarrier()).isEqualTo("Bell");
        assertThat(form.getHourlyLimit()).isEqualTo("44");
        assertThat(form.isActive()).isFalse();
        assertThat(form.revision()).isEqualTo(8);
        assertThat(form.toPatch())
                .isEqualTo(CallerIdPatch.EMPTY.withCarrier(FieldChange.replaceWith(new Carrier("Bell"))));
    }

    @Test
    void theFieldsOfANumberAreItsListing() {
        assertThat(NumberFields.of(aConfig())).isEqualTo(SHOWN);
        assertThat(NumberFields.of(new CallerIdConfig(Optional.empty(), Optional.empty(), DEFAULT_LIMIT, false)))
                .isEqualTo(new NumberFields("", "", "100", "500", false));
    }

    @Test
    void aFormSaysWhatItShowed() {
        assertThat(NumberFields.shownIn(Map.of("shown.carrier", "Acme", "shown.area", "212", "shown.hourly", "100",
                "shown.daily", "500", "shown.active", "true"))).isEqualTo(SHOWN);
        assertThat(NumberFields.shownIn(Map.of())).isEqualTo(new NumberFields("", "", "", "", false));
    }
}
