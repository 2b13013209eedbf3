// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    private static final String NUMBERS = "/dashboard/numbers.xhtml";

    @ParameterizedTest
    @ValueSource(strings = {NUMBERS, "/dashboard/numbers.csv", "/dashboard/numbers.xhtml?carrier=A%26B&page=2",
        "/dashboard/call.xhtml?next=//example.org"})
    void aPageWithItsQueryIsOurs(String address) {
        assertThat(Paths.local(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/dashboard", "//example.org/dashboard/a", "https://example.org/dashboard/a",
        "/dashboard//example.org", "/dashboard/a/b", "/dashboard/a\\b", "/dashboard/a?b\\c", "/dashboard/a?b c",
        "/dashboard/a?b\nc", "/dashboard/a#b", "/next-cid", "/dashboard/sign-in.xhtml", "/dashboard/sign-in.xhtml?a=b"})
    void whatMayLeadElsewhereIsNotOurs(String address) {
        assertThat(Paths.local(address)).isEmpty();
    }

    @Test
    void aMissingAddressIsNotOurs() {
        assertThat(Paths.local(null)).isEmpty();
    }

    @Test
    void afterSigningInTheWantedPageIsShown() {
        FakeRequest request = new FakeRequest("GET", NUMBERS).query("area=212");

        assertThat(signInFor(request))
                .isEqualTo("/dashboard/sign-in.xhtml?next=%2Fdashboard%2Fnumbers.xhtml%3Farea%3D212");
    }

    @Test
    void theOverviewNeedsNoMention() {
        assertThat(signInFor(new FakeRequest("GET", "/dashboard/overview.xhtml")))
                .isEqualTo("/dashboard/sign-in.xhtml");
    }

    @Test
    void whoseSessionEndedIsToldSo() {
        assertThat(signInFor(new FakeRequest("GET", NUMBERS).inSessionThatEnded())).endsWith("&ended=true");
        assertThat(signInFor(new FakeRequest("GET", NUMBERS).inSession())).doesNotContain("ended");
    }

    @Test
    void aFormThatIsLostLeadsBackToItsPage() {
        FakeRequest form = new FakeRequest("POST", NUMBERS)
                .header("Referer", "https://callerid.example.org/dashboard/number.xhtml?digits=2125550001");

        assertThat(signInFor(form)).isEqualTo(
                "/dashboard/sign-in.xhtml?next=%2Fdashboard%2Fnumber.xhtml%3Fdigits%3D2125550001&ended=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/elsewhere", "not an address", "mailto:a@example.org", ""})
    void aFormFromNoPageOfOursLeadsToTheOverview(String referrer) {
        FakeRequest form = new FakeRequest("POST", NUMBERS).header("Referer", referrer);

        assertThat(signInFor(form)).isEqualTo("/dashboard/sign-in.xhtml?ended=true");
    }

    @Test
    void aFormThatDoesNotSayWhereItComesFromLeadsToTheOverview() {
        assertThat(signInFor(new FakeRequest("POST", NUMBERS))).isEqualTo("/dashboard/sign-in.xhtml?ended=true");
    }

    @Test
    void pagesAreUnderTheDashboard() {
        assertThat(Paths.isPage(new FakeRequest("GET", NUMBERS).asServlet())).isTrue();
        assertThat(Paths.isPage(new FakeRequest("GET", "/dashboard").pathInfo("/a").asServlet())).isTrue();
        assertThat(Paths.isPage(new FakeRequest("GET", "/next-cid").asServlet())).isFalse();
    }

    private static String signInFor(FakeRequest request) {
        return Paths.signInFor(request.asServlet());
    }
}
