// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.POOLS_OF_EVERY_TIER;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.auditStampAt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.out.CallerIds.UpsertResult;
import org.callerid.application.port.out.CallerIds.UpsertRow;
import org.callerid.application.port.out.Reservations.Decision;
import org.callerid.application.port.out.Reservations.Decisions;
import org.callerid.application.port.out.Reservations.Releases;
import org.callerid.application.port.out.Reservations.ReservationRequest;
import org.callerid.application.port.out.Rotation.Proposal;
import org.callerid.application.port.out.Rotation.ProposalRequest;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.Call;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Destination;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.reservation.ReleaseRequest;
import org.callerid.domain.usage.UsageCalendar;
import org.callerid.domain.usage.UsageLimit;

/**
 * A seeded history of proposals, allocations, releases, edits and passing time, run on two stores. They must return the
 * same at every step and hold the same at the end. It starts a day before the clocks of its zone change.
 */
final class RandomHistory {
    private static final List<String> AREA_CODES = List.of("212", "310", "310", "424", "213");
    private static final int STEPS = 150;
    private static final int NUMBERS = 9;
    private static final UsageLimit DEFAULT_LIMIT = new UsageLimit(3, 7);

    private final long seed;
    private final Random random;
    private final List<CallerIdNumber> numbers;
    private Instant now;

    RandomHistory(long seed, UsageCalendar calendar) {
        this.seed = seed;
        this.random = new Random(seed);
        this.numbers = IntStream.range(0, NUMBERS)
                .mapToObj(
                        i -> new CallerIdNumber((i == 1 ? "+44207183875" : i % 3 == 0 ? "212555000" : "310555000") + i))
                .toList();
        this.now = aDayBeforeTheClocksChange(calendar.zone(), seed % 2 == 0);
    }

    private static Instant aDayBeforeTheClocksChange(ZoneId zone, boolean inAutumn) {
        Instant from = Instant.parse(inAutumn ? "2100-08-01T00:00:00Z" : "2100-02-01T00:00:00Z");
        return zone.getRules().nextTransition(from).getInstant().minus(Duration.ofHours(22));
    }

    void playOn(Stores store, Stores model) {
        for (int step = 0; step < STEPS; step++) {
            Step action = nextStep();
            assertThat(action.on(store)).as("seed %d, step %d: %s", seed, step, action.what())
                    .isEqualTo(action.on(model));
        }
        assertThat(contents(store)).as("what the stores hold after seed %d", seed).isEqualTo(contents(model));
    }

    private static List<Object> contents(Stores store) {
        return store.callerIds()
                .page(new CallerIdListQuery(Optional.empty(), Optional.empty(), Optional.empty(), 1_000))
                .stream()
                .<Object>map(record -> List.of(record.callerId(), record.createdAt(), record.updatedAt(),
                        record.lastUsedAt()))
                .toList();
    }

    private Step nextStep() {
        int dice = random.nextInt(100);
        if (dice < 20) {
            return propose();
        }
        if (dice < 40) {
            return confirm();
        }
        if (dice < 50) {
            return search();
        }
        if (dice < 65) {
            return release();
        }
        if (dice < 85) {
            return edit();
        }
        return passTime();
    }

    /** Updates the proposed rows at once, so that no number is still leased from an earlier proposal. */
    private Step propose() {
        List<ProposalRequest> wanted = someRequests().stream()
                .map(request -> new ProposalRequest(request.pools(), request.confirmBy()))
                .toList();
        Instant at = now;
        return new Step("propose " + wanted, store -> {
            List<Proposal> proposals = store.rotation().propose(wanted, at);
            store.rotation()
                    .update(proposals.stream()
                            .flatMap(proposal -> proposal.candidates().stream())
                            .flatMap(number -> store.callerIds().find(number).stream())
                            .map(CallerIdRecord::callerId)
                            .toList());
            return proposals;
        });
    }

    private Step confirm() {
        List<ReservationRequest> requests = someRequests();
        Instant at = now;
        return new Step("confirm " + requests,
                store -> updateAndReturnDecisions(store, store.reservations().confirm(requests, at)));
    }

    private Step search() {
        List<ReservationRequest> requests = someRequests();
        Instant at = now;
        return new Step("search " + requests,
                store -> updateAndReturnDecisions(store, store.reservations().search(requests, at)));
    }

    private static List<Decision> updateAndReturnDecisions(Stores store, Decisions decisions) {
        store.rotation().update(decisions.rows());
        return decisions.decisions();
    }

    private List<ReservationRequest> someRequests() {
        List<ReservationRequest> requests = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Call call = aCall();
            List<CallerIdNumber> candidates = List.copyOf(new TreeSet<>(List.of(aNumber(), aNumber())));
            requests.add(
                    new ReservationRequest(anId(), call, POOLS_OF_EVERY_TIER.of(call.destination()), candidates,
                            now.plus(TTL.multipliedBy(1 + random.nextInt(3))), now.plusSeconds(1)));
        }
        return requests;
    }

    private Call aCall() {
        Optional<CallId> callId = random.nextBoolean() ? Optional.of(aCallId()) : Optional.empty();
        return new Call(Destination.parse(random.nextBoolean() ? "3105559876" : "9165559876"), new Campaign("sales"),
                new Agent(""), callId, callId.map(id -> new CallerCode("V" + 1_000 + random.nextInt(6))));
    }

    private CallId aCallId() {
        return new CallId("call-" + random.nextInt(6));
    }

    private CallerIdNumber aNumber() {
        return numbers.get(random.nextInt(numbers.size()));
    }

    private Step release() {
        ReleaseRequest release = random.nextInt(3) == 0
                ? new ReleaseRequest.ByNumber(aNumber(), SOMEBODY)
                : new ReleaseRequest.ByCall(aCallId(),
                        random.nextBoolean() ? Optional.of(aCall().destination()) : Optional.empty(), aHangup());
        Instant at = now;
        return new Step("release " + release, store -> {
            Releases releases = store.reservations().release(List.of(release), at);
            store.rotation().update(releases.rows());
            return List.of(releases.freed(), releases.ended());
        });
    }

    private HangupInfo aHangup() {
        return random.nextBoolean()
                ? HangupInfo.UNKNOWN
                : new HangupInfo(Optional.of(random.nextBoolean() ? "ANSWER" : "BUSY"), Optional.empty(),
                        Optional.of(Duration.ofSeconds(random.nextInt(12))), Optional.empty());
    }

    private Step edit() {
        CallerIdNumber number = aNumber();
        CallerIdPatch patch = aChange(number);
        Instant at = now;
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Step("add " + number + " " + patch, store -> rowLearnt(store,
                    store.callerIds()
                            .add(number, patch, DEFAULT_LIMIT, auditStampAt(at))
                            .map(CallerIdRecord::callerId)));
            case 2 -> new Step("delete " + number,
                    store -> rowLearnt(store, store.callerIds().delete(number, auditStampAt(at))));
            case 3 -> new Step("change " + number + " " + patch, store -> rowLearnt(store,
                    store.callerIds().change(number, patch, auditStampAt(at)).map(CallerIdRecord::callerId)));
            default -> new Step("load " + number + " " + patch, store -> {
                UpsertResult loaded = store.callerIds()
                        .upsert(List.of(new UpsertRow(number, patch)), DEFAULT_LIMIT, auditStampAt(at));
                store.rotation().update(loaded.rows());
                return loaded;
            });
        };
    }

    private static Optional<CallerId> rowLearnt(Stores store, Optional<CallerId> row) {
        store.rotation().update(row.stream().toList());
        return row;
    }

    private CallerIdPatch aChange(CallerIdNumber number) {
        FieldChange<AreaCode> areaCode = aFieldChange(new AreaCode(AREA_CODES.get(random.nextInt(AREA_CODES.size()))));
        return CallerIdPatch.EMPTY.withCarrier(aFieldChange(new Carrier(random.nextBoolean() ? "AT&T" : "Verizon")))
                .withAreaCode(number.isInternational() ? FieldChange.unchanged() : areaCode)
                .withLimits(maybe(1 + random.nextInt(4)), maybe(1 + random.nextInt(9)))
                .withActive(maybe(random.nextInt(4) > 0));
    }

    private <T> FieldChange<T> aFieldChange(T value) {
        return random.nextInt(9) == 0 ? FieldChange.clear() : FieldChange.replaceIfPresent(maybe(value));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private Step passTime() {
        Duration jump = switch (random.nextInt(5)) {
            case 0 -> Duration.ofSeconds(random.nextInt(600));
            case 1 -> Duration.ofMinutes(30);
            case 2 -> Duration.ofHours(1);
            case 3 -> Duration.ofHours(random.nextInt(9));
            default -> Duration.ofSeconds(-random.nextInt(900));
        };
        now = now.plus(jump);
        return new Step("pass " + jump, store -> jump);
    }

    private record Step(String what, Function<Stores, Object> action) {
        Object on(Stores store) {
            return action.apply(store);
        }
    }
}
