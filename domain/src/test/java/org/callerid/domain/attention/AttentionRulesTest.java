// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.attention.Attention.Verdict;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.Test;

class AttentionRulesTest {
    private static final AreaCode NEW_YORK = new AreaCode("212");
    private static final CurrentPeriods PERIODS = new UsageCalendar(ZoneOffset.UTC)
            .periodsAt(Instant.parse("2026-11-27T09:00:00Z"));
    private static final NumberSupply EXHAUSTED = new NumberSupply(6, 6, 0, 6, 72, 240, 0, 168);

    @Test
    void anExhaustedAreaCodeNeedsAttentionIfItIsAskedFor() {
        assertThat(AttentionRules.of(coverage(EXHAUSTED, 1)))
                .contains(new AttentionItem.AreaCodeExhausted(NEW_YORK, 1, Optional.of(PERIODS.hourEnds())));
        assertThat(AttentionRules.of(coverage(EXHAUSTED, 0))).isEmpty();
    }

    @Test
    void anAreaCodeWithoutNumbersNeedsAttentionFromTenRequestsOn() {
        assertThat(AttentionRules.of(coverage(NumberSupply.NONE, 9))).isEmpty();
        assertThat(AttentionRules.of(coverage(NumberSupply.NONE, 10)))
                .contains(new AttentionItem.AreaCodeNotOwned(NEW_YORK, 10));
        assertThat(AttentionRules.of(coverage(new NumberSupply(3, 0, 0, 0, 0, 0, 0, 0), 10)))
                .contains(new AttentionItem.AreaCodeInactive(NEW_YORK, 10, 3));
    }

    @Test
    void anAgentNeedsAttentionFromThirtyRejectionsOn() {
        assertThat(AttentionRules.of(new Agent("017"), new RequestCounts(100, new TierCounts(0, 0, 0, 0, 71), 29, 0)))
                .isEmpty();
        assertThat(AttentionRules.of(new Agent("017"), new RequestCounts(100, new TierCounts(0, 0, 0, 0, 70), 30, 0)))
                .contains(new AttentionItem.AgentRateLimited(new Agent("017"), 30, 100));
    }

    @Test
    void aPoolWithoutActiveOrAvailableNumbersIsCritical() {
        assertThat(AttentionRules.ofPool(0, 0, 0)).isEmpty();
        assertThat(AttentionRules.ofPool(3, 0, 0)).contains(new AttentionItem.NoActiveNumber(3));
        assertThat(AttentionRules.ofPool(3, 2, 0)).contains(new AttentionItem.NoAvailableNumber(2));
        assertThat(AttentionRules.ofPool(3, 2, 1)).isEmpty();
    }

    @Test
    void theWorstItemDecidesTheVerdict() {
        AttentionItem warning = new AttentionItem.SharedStoreEvicts();
        AttentionItem critical = new AttentionItem.DatabaseUnavailable();

        assertThat(Attention.of(List.of()).verdict()).isEqualTo(Verdict.HEALTHY);
        assertThat(Attention.of(List.of(warning)).verdict()).isEqualTo(Verdict.NEEDS_ATTENTION);
        assertThat(Attention.of(List.of(warning, critical)).verdict()).isEqualTo(Verdict.DEFAULT_CALLER_ID);
        assertThat(Attention.of(List.of(warning, critical)).items()).containsExactly(critical, warning);
    }

    @Test
    void itemsAboutTheSameThingHaveTheSameKey() {
        assertThat(new AttentionItem.AreaCodeNotOwned(NEW_YORK, 10).key())
                .isEqualTo(new AttentionItem.AreaCodeNotOwned(NEW_YORK, 20).key())
                .isNotEqualTo(new AttentionItem.AreaCodeNotOwned(new AreaCode("310"), 10).key())
                .isNotEqualTo(new AttentionItem.AreaCodeInactive(NEW_YORK, 10, 3).key());
    }

    private static AreaCodeCoverage coverage(NumberSupply supply, long requests) {
        return new AreaCodeCoverage(NEW_YORK, supply, new RequestCounts(requests, TierCounts.NONE, 0, 0),
                RecentDemand.NONE,
                PERIODS);
    }

    @Test
    void aFailedImportIsToldForADay() {
        Instant at = Instant.parse("2026-06-01T12:00:00Z");
        ImportRun failed = new ImportRun(ImportRun.State.FAILED, at, 1_500, "ana");

        assertThat(AttentionRules.of(failed, at.plusSeconds(86_399)))
                .contains(new AttentionItem.ImportFailed(at, 1_500, "ana"));
        assertThat(AttentionRules.of(failed, at.plusSeconds(86_400))).isEmpty();
        assertThat(AttentionRules.of(new ImportRun(ImportRun.State.SUCCEEDED, at, 1_500, "ana"), at)).isEmpty();
    }

    @Test
    void anImportWithoutProgressForFiveMinutesHasFailed() {
        Instant at = Instant.parse("2026-06-01T12:00:00Z");
        ImportRun running = new ImportRun(ImportRun.State.RUNNING, at, 1_500, "ana");

        assertThat(AttentionRules.of(running, at.plusSeconds(299))).isEmpty();
        assertThat(AttentionRules.of(running, at.plusSeconds(300)))
                .contains(new AttentionItem.ImportFailed(at, 1_500, "ana"));
    }
}
