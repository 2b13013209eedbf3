// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callerid.application.model.UnreadableRow;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.attention.Attention;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.Outage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttentionListTest {
    private static final AreaCode LOS_ANGELES = new AreaCode("310");

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeOverview overview = new FakeOverview();

    @Test
    void ifNothingNeedsAttentionTheVerdictSaysSo() {
        assertThat(list().verdict()).isEqualTo("HEALTHY");
        assertThat(list().verdictText()).isEqualTo("All is well. Nothing needs your attention.");
        assertThat(list().lines()).isEmpty();
    }

    @Test
    void theVerdictCountsWhatNeedsAttention() {
        assertThat(list(new AttentionItem.AreaCodeNotOwned(LOS_ANGELES, 12)).verdictText())
                .isEqualTo("1 thing needs your attention. Calls are getting numbers.");
        assertThat(list(new AttentionItem.NoActiveNumber(3), new AttentionItem.RequestsNotLogged(2)).verdictText())
                .isEqualTo("Calls go out with their default caller ID. 2 things need your attention.");
    }

    @ParameterizedTest
    @MethodSource("items")
    void eachItemIsASentenceThatLeadsToItsPlace(AttentionItem item, String sentence, String address) {
        AttentionList.Line line = list(item).lines().getFirst();

        // Java separates the time from PM by a narrow space.
        assertThat(line.text().replace('\u202f', ' ')).isEqualTo(sentence);
        assertThat(line.address()).isEqualTo(address);
    }

    static Stream<Arguments> items() {
        return Stream.of(
                Arguments.of(new AttentionItem.NoActiveNumber(7),
                        "None of the 7 numbers is active: every call uses its default caller ID.",
                        "/dashboard/numbers.xhtml?status=INACTIVE"),
                Arguments.of(new AttentionItem.CallsWithoutNumber(1),
                        "1 call of the last five minutes got no number and used the default caller ID.",
                        "/dashboard/calls.xhtml?outcome=NONE_AVAILABLE"),
                Arguments.of(new AttentionItem.OutageEnded(new Outage(NOON, NOON.plusSeconds(60), 817)),
                        "Service unavailable from 12:00 PM to 12:01 PM: 817 calls used the default caller ID. It has recovered.",
                        "/dashboard/calls.xhtml?outcome=UNAVAILABLE"),
                Arguments.of(
                        new AttentionItem.AreaCodeExhausted(LOS_ANGELES, 447, Optional.of(NOON.plusSeconds(3600))),
                        "Area code 310 is exhausted: all its numbers have reached a limit, until 1:00 PM. 447 calls in the last hour.",
                        "/dashboard/coverage.xhtml?area=310"),
                Arguments.of(new AttentionItem.AreaCodeRunningOut(LOS_ANGELES, NOON.plusSeconds(420)),
                        "Area code 310 runs out at 12:07 PM at the current rate of calls.",
                        "/dashboard/coverage.xhtml?area=310"),
                Arguments.of(new AttentionItem.AreaCodeNotOwned(LOS_ANGELES, 592),
                        "Area code 310: 592 calls in the last hour, and you own no number there.",
                        "/dashboard/coverage.xhtml?area=310"),
                Arguments.of(new AttentionItem.AgentRateLimited(new Agent("017"), 1400, 1545),
                        "Agent 017 was rate limited 1,400 times, of 1,545 requests in the last hour.",
                        "/dashboard/calls.xhtml?agent=017&outcome=RATE_LIMITED"));
    }

    @Test
    void ofManyUnreadableRowsFiveAreNamed() {
        IntStream.rangeClosed(1, 7).forEach(i -> overview.add(new UnreadableRow("caller_ids", "key" + i, "bad")));

        assertThat(list(new AttentionItem.UnreadableRows(7)).lines().getFirst().text())
                .startsWith("7 rows of the database")
                .contains("key5")
                .doesNotContain("key6");
    }

    @Test
    void aFailedImportLeadsToWhatItsAuthorChanged() {
        AttentionList.Line line = list(new AttentionItem.ImportFailed(NOON, 1_500, "ana")).lines().getFirst();

        assertThat(line.text()).startsWith("An import by ana failed on ")
                .contains("12:00")
                .endsWith(", after 1,500 rows. Import the file again.");
        assertThat(line.address()).isEqualTo("/dashboard/changes.xhtml?who=ana");
    }

    @Test
    void theRestOfALongListIsFolded() {
        AttentionList list = list(
                Collections.nCopies(11, new AttentionItem.SharedStoreEvicts()).toArray(AttentionItem[]::new));

        assertThat(list.lines()).hasSize(8);
        assertThat(list.more()).hasSize(3);
        assertThat(list.moreText()).isEqualTo("3 more");
        assertThat(list().more()).isEmpty();
    }

    private AttentionList list(AttentionItem... items) {
        return new AttentionList(() -> Attention.of(List.of(items)), overview, beans.messages, beans.times);
    }
}
