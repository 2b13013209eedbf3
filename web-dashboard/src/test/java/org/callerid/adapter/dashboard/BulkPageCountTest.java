// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what is changed is what was shown. */
class BulkPageCountTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeNumbers listed = new FakeNumbers();
    private final FakeBulkChange change = new FakeBulkChange();

    @Test
    void nothingIsChangedIfOtherNumbersAreFoundThanWereShown() {
        wantEverything(121, "120", "120");
        act();

        assertThat(change.patch()).isEmpty();
        assertThat(faces.errors()).singleElement()
                .asString()
                .contains("Nothing was changed: 121 numbers are found now, and 120 were shown.");
        assertThat(faces.redirect())
                .isEqualTo("/dashboard/bulk.xhtml?act=DEACTIVATE&area=212&everything=true");
    }

    @Test
    void numbersThatComeAndGoWithEveryCallNeedNotBeThoseShown() {
        wantEverything(125, "120", "120");
        faces.with("status", "AVAILABLE");
        act();

        assertThat(change.patch()).isPresent();
    }

    @Test
    void inactiveNumbersDoNotComeAndGoWithCalls() {
        wantEverything(125, "120", "120");
        faces.with("status", "INACTIVE");
        act();

        assertThat(change.patch()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "121", "yes"})
    void manyNumbersAreNotChangedUnlessTheirCountIsTyped(String typed) {
        wantEverything(120, "120", typed);
        act();

        assertThat(change.patch()).isEmpty();
        assertThat(faces.errors()).containsExactly("Nothing was changed: type 120 to confirm.");
    }

    @Test
    void theCountMayBeTypedAsItIsShown() {
        wantEverything(1200, "1200", " 1,200 ");
        act();

        assertThat(change.patch()).isPresent();
    }

    private void wantEverything(long found, String shown, String typed) {
        listed.count(found, 0);
        faces.with("act", "DEACTIVATE")
                .with("everything", "true")
                .with("area", "212")
                .with("shown", shown)
                .with("typed", typed);
    }

    private void act() {
        new BulkPage(listed, change, beans.operator, beans.loader, beans.facesMessages, beans.actions,
                beans.messages).act();
    }
}
