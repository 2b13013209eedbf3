// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PageUrlTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    @Test
    void aPageIsAtItsName() {
        assertThat(PageUrl.of("numbers")).hasToString("/dashboard/numbers.xhtml");
        assertThat(PageUrl.at("/dashboard/numbers.csv")).hasToString("/dashboard/numbers.csv");
    }

    @Test
    void emptyParametersAreLeftOut() {
        PageUrl address = PageUrl.of("numbers").with("digits", "").with("area", "212");

        assertThat(address).hasToString("/dashboard/numbers.xhtml?area=212");
        assertThat(address.parameters()).containsExactly(new PageUrl.Parameter("area", "212"));
    }

    @Test
    void aValueEndsNeitherItsParameterNorTheQuery() {
        assertThat(PageUrl.of("numbers").with("carrier", "A&B=C#d é+").with("digits", "+44"))
                .hasToString("/dashboard/numbers.xhtml?carrier=A%26B%3DC%23d+%C3%A9%2B&digits=%2B44");
    }

    @Test
    void aParameterMayStandThereTwice() {
        assertThat(PageUrl.of("bulk").with("chosen", "1").with("chosen", "2"))
                .hasToString("/dashboard/bulk.xhtml?chosen=1&chosen=2");
    }

    @Test
    void showingAPageKeepsWhatIsToBeSaidThere() {
        PageUrl.of("numbers").with("area", "212").redirect();

        assertThat(faces.redirect()).isEqualTo("/dashboard/numbers.xhtml?area=212");
        assertThat(faces.external().areMessagesKept()).isTrue();
        assertThat(faces.external().headers()).doesNotContainKey("Referrer-Policy");
    }

    @Test
    void aLongUrlIsNotSentAsItsOwnReferrer() {
        PageUrl.of("bulk").with("chosen", "2125550001_".repeat(400)).redirect();

        assertThat(faces.external().headers()).containsEntry("Referrer-Policy", "no-referrer");
    }
}
