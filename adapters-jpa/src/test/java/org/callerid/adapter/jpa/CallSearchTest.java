// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.CallCriteriaFixtures.destination;
import static org.callerid.application.fixture.CallCriteriaFixtures.names;
import static org.callerid.application.fixture.CallCriteriaFixtures.period;
import static org.callerid.application.fixture.CallCriteriaFixtures.reference;
import static org.callerid.application.fixture.CallCriteriaFixtures.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.model.CallCriteria;
import org.callerid.application.model.CallQuery;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.FoundCalls;
import org.callerid.application.model.RequestLogCursor;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.DestinationPrefix;
import org.callerid.domain.reservation.CallOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How searches for calls are executed, over 100,000 calls, one a second, and their releases. Every tenth call got no
 * number; of the others every hundredth was answered. Destinations of area code 600 are rare, and all of them are old.
 */
class CallSearchTest {
    private static final int CALLS = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final int ROWS = 100;
    private static final List<String> FILL = List.of("""
            insert into allocations (id, caller_id, area_code, destination, destination_area_code, campaign, agent,
                call_id, caller_code, available_since, reserved_at, reserved_until, released_at, ended_at,
                outcome)
            select cast(lpad(to_hex(%2$d - x), 32, '0') as uuid), '212555' || (1000 + x %% 1000), '212',
                case when x > 99900 then '600' else '310' end || '5' || lpad(cast(x as text), 6, '0'), null,
                'CAMPAIGN' || x %% 40, 'agent' || x %% 500, cast(x as text), 'V' || x, at, at, at + interval '5' minute,
                at + interval '1' minute, at + interval '1' minute,
                case when x %% 100 = 1 then 'ANSWERED' else 'NO_ANSWER' end
            from (select x, to_timestamp(%1$d) - x * interval '1' second as at from generate_series(1, %2$d) as n(x)) c
            where x %% 10 <> 0""",
            """
                    insert into api_logs (created_at, request_type, endpoint, status, outcome, response_time_ms, destination,
                        campaign, agent, call_id, caller_code, caller_id, allocation_id)
                    select at, 'ALLOCATION', 'GET /next-cid', case when x %% 10 = 0 then '503' else '200' end,
                        case when x %% 10 = 0 then 'NONE_AVAILABLE' else 'SUCCEEDED' end, 2,
                        case when x > 99900 then '600' else '310' end || '5' || lpad(cast(x as text), 6, '0'),
                        'CAMPAIGN' || x %% 40, 'agent' || x %% 500, cast(x as text), 'V' || x,
                        case when x %% 10 <> 0 then '212555' || (1000 + x %% 1000) end,
                        case when x %% 10 <> 0 then cast(lpad(to_hex(%2$d - x), 32, '0') as uuid) end
                    from (select x, to_timestamp(%1$d) - x * interval '1' second as at from generate_series(1, %2$d) as n(x)) c""",
            """
                    insert into api_logs (created_at, request_type, endpoint, status, outcome, response_time_ms)
                    select to_timestamp(%1$d) - x * interval '1' second, 'RELEASE', 'POST /release', '200', 'SUCCEEDED', 1
                    from generate_series(1, %2$d) as n(x)""",
            "analyze api_logs, allocations");
    private static final Database DATABASE = TestDatabase.POSTGRES.emptied();

    @BeforeAll
    static void fill() {
        FILL.forEach(sql -> TestDatabase.execute(DATABASE, sql.formatted(NOW.getEpochSecond(), CALLS)));
    }

    static Stream<Arguments> searches() {
        CallResult answered = new CallResult.Placed(CallOutcome.ANSWERED);
        return Stream.of(Arguments.of(CallCriteria.ANY, "api_logs_created_at"),
                Arguments.of(destination("6005"), "api_logs_destination"),
                Arguments.of(destination("3105000042"), "api_logs_destination"),
                Arguments.of(destination("310"), "api_logs_destination"),
                Arguments.of(reference("42"), "api_logs_call_id"),
                Arguments.of(reference("V42"), "api_logs_caller_code"),
                Arguments.of(CallCriteria.of(new CallerIdNumber("2125551001")), "api_logs_caller_id"),
                Arguments.of(names(Optional.of("CAMPAIGN1"), Optional.empty()), "api_logs_campaign"),
                Arguments.of(names(Optional.empty(), Optional.of("agent7")), "api_logs_agent"),
                Arguments.of(result(new CallResult.Requested(RequestOutcome.NONE_AVAILABLE)), "api_logs_"),
                Arguments.of(result(new CallResult.Requested(RequestOutcome.RATE_LIMITED)), "api_logs_outcome"),
                Arguments.of(result(answered), "api_logs_created_at"),
                Arguments.of(period(NOW.minusSeconds(60_000), NOW.minusSeconds(50_000)), "api_logs_created_at"));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void everySearchUsesAnIndex(CallCriteria criteria, String index) {
        String plan = DATABASE.query(em -> {
            SqlQuery.CacheKey calls = new CallSearch(CallQuery.latest(criteria, ROWS), NOW, CallSearch.MAX_READ, em)
                    .calls()
                    .cacheKey();
            return NamedParameterQuery
                    .of("explain select *" + calls.sql() + " order by " + CallCandidates.LATEST_FIRST + " limit "
                            + ROWS, em)
                    .with(calls.values())
                    .list(String.class)
                    .stream()
                    .collect(Collectors.joining("\n"));
        });

        assertThat(plan).contains(index, "allocations_pkey")
                .doesNotContain("Seq Scan on api_logs",
                        "Seq Scan on allocations");
    }

    @Test
    void aRareResultIsSearchedPageByPageAndThePageSaysHowFar() {
        CallHistory history = new JpaCallHistory(DATABASE, 1_000);

        FoundCalls first = history.calls(CallQuery.latest(result(new CallResult.Placed(CallOutcome.ANSWERED)), ROWS),
                NOW);
        assertThat(first.records()).hasSize(12);
        RequestLogCursor next = first.next().orElseThrow();
        assertThat(Duration.between(next.at(), NOW)).isBetween(Duration.ofSeconds(1_000), Duration.ofSeconds(1_200));
        assertThat(history.calls(new CallQuery(result(new CallResult.Placed(CallOutcome.ANSWERED)), first.next(), ROWS),
                NOW).records()).hasSizeBetween(10, 12)
                .allSatisfy(call -> assertThat(call.request().at()).isBefore(next.at()));
    }

    @Test
    void aSearchForAResultThatNoCallHasEnds() {
        CallHistory history = new JpaCallHistory(DATABASE, 30_000);
        Optional<RequestLogCursor> next = Optional.empty();
        int pages = 0;
        do {
            FoundCalls page = history.calls(new CallQuery(result(new CallResult.Placed(CallOutcome.BUSY)), next, ROWS),
                    NOW);
            assertThat(page.records()).isEmpty();
            next = page.next();
            pages++;
        } while (next.isPresent());
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void theLatestCallsToACommonBeginningAreFoundFirst() {
        CallHistory history = new JpaCallHistory(DATABASE);

        FoundCalls found = history.calls(CallQuery.latest(destination("3105"), ROWS), NOW);

        assertThat(found.records()).hasSize(ROWS);
        assertThat(found.next().map(RequestLogCursor::at)).contains(NOW.minusSeconds(ROWS));
    }

    @Test
    void oldCallsToARareDestinationAreFoundAtOnce() {
        CallHistory history = new JpaCallHistory(DATABASE);

        FoundCalls found = history.calls(CallQuery.latest(destination("600"), 2 * ROWS), NOW);

        assertThat(found.records()).hasSize(100);
        assertThat(found.next()).isEmpty();
        assertThat(found.records().getFirst().request().at()).isEqualTo(NOW.minusSeconds(99_901));
    }

    @Test
    void callsOfACampaignToADestinationAreSearchedPageByPageToo() {
        CallHistory history = new JpaCallHistory(DATABASE, 4_000);
        CallCriteria criteria = new CallCriteria(Optional.of(new DestinationPrefix("310")), Optional.empty(),
                Optional.empty(), Optional.of("CAMPAIGN1"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());

        FoundCalls found = history.calls(CallQuery.latest(criteria, ROWS), NOW);

        assertThat(found.records()).hasSize(25);
        assertThat(found.next().map(RequestLogCursor::at)).contains(NOW.minusSeconds(1_000));
    }
}
