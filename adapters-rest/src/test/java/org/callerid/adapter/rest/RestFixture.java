// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.AllocationId;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callback.CallBackMatch;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.coverage.AreaCodeCoverage;
import org.callerid.domain.coverage.NumberSupply;
import org.callerid.domain.health.Baseline;
import org.callerid.domain.health.Baselines;
import org.callerid.domain.health.HealthOrder;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.NumberingPlan.Neighbour;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.numbering.Territory;
import org.callerid.domain.planning.AreaCodeDemand;
import org.callerid.domain.planning.AreaCodePlan;
import org.callerid.domain.planning.CapacityPlan;
import org.callerid.domain.planning.NumberLimits;
import org.callerid.domain.planning.PlanningAssumptions;
import org.callerid.domain.planning.Requirement;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.Reservation;
import org.callerid.domain.rotation.Match;
import org.callerid.domain.rotation.MatchTier;
import org.callerid.domain.traffic.RecentDemand;
import org.callerid.domain.traffic.RequestCounts;
import org.callerid.domain.traffic.TierCounts;
import org.callerid.domain.usage.CurrentPeriods;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;

/** The number and the call of the integration guide's examples. */
final class RestFixture {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final CallerIdNumber NUMBER = new CallerIdNumber("2125551234");
    static final UsageLimit LIMIT = new UsageLimit(100, 500);
    private static final Duration HOLD_TIME = Duration.ofSeconds(45);

    private RestFixture() {}

    static Call aCall() {
        return new Call(Destination.parse("3105559876"), new Campaign("sales_campaign"), new Agent("agent001"),
                Optional.empty());
    }

    static Reservation aReservation(Call call) {
        return aReservation(call, Optional.of(new Carrier("AT&T")), Optional.of(new AreaCode("212")));
    }

    static Reservation aReservation(Call call, Optional<Carrier> carrier, Optional<AreaCode> areaCode) {
        return new Reservation(new AllocationId(new UUID(1, 2)), NUMBER, carrier, areaCode, call,
                Match.at(MatchTier.AREA), NOON,
                NOON.plusSeconds(300));
    }

    /** The call of the guide's examples, if the person of these examples calls back. */
    static CallBack aCallBack(CallBackParties parties) {
        if (!parties.from().equals(Optional.of(aCall().destination()))) {
            return CallBack.none(parties);
        }
        Call call = new Call(aCall().destination(), aCall().campaign(), aCall().agent(),
                Optional.of(new CallId("1732370000.17")), Optional.of(new CallerCode("V1123130501000004711")));
        Reservation reservation = aReservation(call);
        return CallBack.of(parties, CallBackMatch.EXACT, new CallRecord(
                new RequestLogRecord(7, NOON, "GET /next-cid", "200", RequestOutcome.SUCCEEDED, Duration.ofMillis(2),
                        Optional.of(call.destination().digits()), Optional.of(call.campaign()),
                        Optional.of(call.agent()), call.callId(), call.callerCode(), Optional.of(NUMBER),
                        Optional.of(reservation.id())),
                Optional.of(new AllocationRecord(reservation, NOON, Optional.of(NOON.plusSeconds(20)),
                        Optional.of(new CallEnd(NOON.plusSeconds(20),
                                new HangupInfo(Optional.of("NOANSWER"), Optional.of("19")),
                                CallOutcome.NO_ANSWER))))));
    }

    static ShowAreaCodes.Geographic losAngeles() {
        AreaCode here = new AreaCode("310");
        AreaCode overlay = new AreaCode("424");
        return new ShowAreaCodes.Geographic(
                GeographicAreaCode.of(here, new Country("US"), List.of(new Region("CA")),
                        List.of(Territory.of(List.of(here, overlay))), new GeographicPoint(33.9, -118.4),
                        ZoneId.of("America/Los_Angeles"), true),
                new TreeSet<>(List.of(overlay)), List.of(new Neighbour(new AreaCode("213"), 18.6)));
    }

    /** The example of the documentation, and an area code without demand that belongs to no place. */
    static CapacityPlan aPlan() {
        return new CapacityPlan(HOLD_TIME, List.of(aPlan("212,1200,8000", new AreaCode("332"), new AreaCode("212")),
                aPlan("555,0,0")));
    }

    /** An area code that runs out in a quarter of an hour, and one that belongs to no place and has no number. */
    static ShowCoverage.Coverage aCoverage() {
        CurrentPeriods periods = new UsageCalendar(ZoneOffset.UTC).periodsAt(NOON);
        RecentDemand demand = RecentDemand.of(new RecentDemand.Counts(30, 30), new RecentDemand.Counts(90, 90),
                NOON.minusSeconds(7_200), NOON);
        RequestCounts lastHour = new RequestCounts(250, new TierCounts(230, 0, 0, 0, 10), 10, 0);
        RequestCounts today = new RequestCounts(900, new TierCounts(850, 0, 0, 0, 30), 20, 0);
        return new ShowCoverage.Coverage(NOON,
                List.of(new ShowCoverage.CoverageRow(
                        new AreaCodeCoverage(new AreaCode("212"), new NumberSupply(11, 10, 4, 5, 1000, 5000, 60, 400),
                                lastHour, demand, periods),
                        today, Optional.of(new Country("US")), new TreeSet<>(List.of(new Region("NY"))),
                        Optional.of(aPlan("212,1200,8000", new AreaCode("212")))),
                        new ShowCoverage.CoverageRow(
                                new AreaCodeCoverage(new AreaCode("555"), NumberSupply.NONE, lastHour,
                                        RecentDemand.NONE, periods),
                                today, Optional.empty(), new TreeSet<>(), Optional.empty())),
                List.of(), List.of());
    }

    static NumberHealth aHealth() {
        return new NumberHealth(NUMBER, Optional.of(new AreaCode("212")),
                new OutcomeCounts(Map.of(CallOutcome.ANSWERED, 10L, CallOutcome.SHORT, 2L, CallOutcome.NO_ANSWER, 88L,
                        CallOutcome.UNREACHABLE, 3L), Duration.ofMinutes(10)),
                Optional.of(new Baseline(0.3, 7, true)));
    }

    static ShowHealthReport.HealthReport aHealthReport(HealthPeriod period) {
        return new ShowHealthReport.HealthReport(period, NOON, LocalDate.of(2026, 1, 6).minusDays(period.days()), 40, 1,
                new Baselines(Map.of(), Optional.of(new Baseline(0.25, 40, false))),
                Map.of(HealthOrder.MEDIAN, List.of(aHealth()), HealthOrder.SHORT, List.of(aHealth(), aHealth())));
    }

    private static AreaCodePlan aPlan(String demand, AreaCode... buyIn) {
        AreaCodeDemand row = AreaCodeDemand.parse(demand);
        return new AreaCodePlan(row, 10,
                Requirement.of(row, HOLD_TIME, NumberLimits.of(LIMIT), PlanningAssumptions.DEFAULT),
                new TreeSet<>(List.of(buyIn)));
    }

    static CallerIdRecord aCallerIdRecord(CallerIdNumber number, CallerIdPatch patch) {
        return new CallerIdRecord(7, CallerId.create(number, patch.toNewConfig(number, LIMIT), NOON), NOON, NOON,
                Optional.empty(), 1);
    }
}
