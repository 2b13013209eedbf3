// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.POOLS;
import static org.callerid.application.fixture.Fixtures.TTL;
import static org.callerid.application.fixture.Fixtures.addAll;
import static org.callerid.application.fixture.Fixtures.anId;
import static org.callerid.application.fixture.Fixtures.number;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.callerid.application.memory.InMemoryAgentRateLimiter;
import org.callerid.application.memory.InMemoryStore;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.EndedCall;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.usecase.AllocateCallerIdUseCase;
import org.callerid.application.usecase.AllocationPipeline;
import org.callerid.application.usecase.AllocationPolicy;
import org.callerid.application.usecase.BatchingConfig;
import org.callerid.application.usecase.ReleaseCallerIdUseCase;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.ratelimit.RateLimit;
import org.callerid.domain.reservation.CallEnd;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.reservation.HangupInfo;
import org.callerid.domain.usage.UsageCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The FastAGI server, with well-behaved and misbehaving peers. */
class AgiServerTest {
    private static final CallerIdNumber LOCAL = number("3105550001");
    private static final CallerIdNumber OTHER = number("2125550001");
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final int MAX_SESSIONS = 3;

    private final InstantSource clock = InstantSource.fixed(NOON);
    private final InMemoryStore store = new InMemoryStore(new UsageCalendar(ZoneOffset.UTC), clock);
    private final CopyOnWriteArrayList<RequestLogEntry> log = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<EndedCall> ended = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<String> ignored = new CopyOnWriteArrayList<>();
    private volatile boolean clientsAreAllowed = true;
    private AgiServer server;

    @BeforeEach
    void start() throws IOException {
        addAll(store, NOON, LOCAL, OTHER);
        Executor threads = Executors.newVirtualThreadPerTaskExecutor();
        BatchingConfig config = new BatchingConfig(1, 64, 100, threads, threads);
        server = AgiServer.start(
                new AgiSettings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MAX_SESSIONS, TIMEOUT,
                        client -> clientsAreAllowed),
                new AllocateCallerIdUseCase(
                        new AllocationPipeline(store, store, new InMemoryAgentRateLimiter(new RateLimit(1))),
                        () -> anId(), new AllocationPolicy(TTL, Duration.ofSeconds(1), () -> POOLS), clock,
                        config),
                new ReleaseCallerIdUseCase(store, store, ended::addAll, clock, config),
                parties -> CallBack.none(parties), log::add, ignored::add, clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCallGetsALocalNumberAndKeepsItsName() throws IOException {
        assertThat(nextCid("3105559876", "1732370000.1", "sales", "agent001")).containsExactly(
                Map.entry("CALLERID(num)", "3105550001"), Map.entry("CID", "3105550001"),
                Map.entry("CID_STATUS", "OK"));
    }

    @Test
    void argumentsMayComeInAQueryString() throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            asterisk.asks("next-cid?to=2125559876&campaign=Smith%20Bob&agent=agent.2", "s", "1732370000.2");

            assertThat(asterisk.acknowledgeAll()).containsEntry("CID", "2125550001").containsEntry("CID_STATUS", "OK");
        }
        assertThat(store.reservations()).singleElement()
                .satisfies(reservation -> assertThat(reservation.call().campaign().name()).isEqualTo("Smith Bob"));
    }

    @Test
    void howTheNumberMatchesIsToldToThoseWhoAsk() throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            asterisk.asks("next-cid?to=9165559876&explain=1", "s", "1732370000.2");

            assertThat(asterisk.acknowledgeAll()).containsEntry("CID_STATUS", "OK").containsEntry("CID_MATCH", "ANY");
        }
    }

    @Test
    void theDialersOwnNameForTheCallIsKept() throws IOException {
        nextCid("3105559876", "1732370000.10");

        assertThat(store.reservations()).singleElement()
                .satisfies(reservation -> assertThat(reservation.call().callerCode())
                        .hasValue(new CallerCode("V1121234560000001234")));
    }

    @Test
    void aRetryOfTheSameCallGetsTheSameNumber() throws IOException {
        Map<String, String> first = nextCid("3105559876", "1732370000.3");

        assertThat(nextCid("3105559876", "1732370000.3")).isEqualTo(first);
    }

    @Test
    void callsOfTwoTelephoneServersWithTheSameNameGetDifferentNumbers() throws IOException {
        assertThat(nextCid("3105559876", "1732370000.4")).containsEntry("CID", "3105550001");
        assertThat(nextCid("3105559877", "1732370000.4")).containsEntry("CID", "2125550001");
    }

    @Test
    void withoutAFreeNumberTheCallKeepsItsCallerId() throws IOException {
        nextCid("3105559876", "1732370000.5");
        nextCid("3105559876", "1732370000.6");

        assertThat(nextCid("3105559876", "1732370000.7")).containsExactly(Map.entry("CID", ""),
                Map.entry("CID_STATUS", "NONE"));
    }

    @Test
    void anAgentWhoseAllowanceIsUsedUpIsToldSo() throws IOException {
        nextCid("3105559876", "1732370000.8", "sales", "agent001");

        assertThat(nextCid("3105559876", "1732370000.9", "sales", "agent001")).containsExactly(Map.entry("CID", ""),
                Map.entry("CID_STATUS", "RATE_LIMITED"));
        assertThat(log).extracting(RequestLogEntry::status).containsExactly("OK", "RATE_LIMITED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "a&campaign=evil", "x';id>/tmp/f;'", "${SHELL(id)}", "\u00c9milie", "Smith,Bob"})
    void whatAShellOrADialplanCouldReadIsRefused(String campaign) throws IOException {
        assertThat(nextCid("3105559876", "1732370000.10", campaign)).containsExactly(Map.entry("CID", ""),
                Map.entry("CID_STATUS", "INVALID"));
        assertThat(store.reservations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "h", "911", ""})
    void anExtensionThatIsNoDestinationIsRefused(String extension) throws IOException {
        assertThat(nextCid(extension, "1732370000.11")).containsEntry("CID_STATUS", "INVALID");
    }

    @Test
    void aCallThatHungUpWhileItWasServedHoldsNoNumber() throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            asterisk.asks("next-cid", "3105559876", "1732370000.12");
            assertThat(asterisk.command()).isEqualTo("SET VARIABLE CALLERID(num) \"3105550001\"");
            asterisk.sends("HANGUP\n511 Command Not Permitted on a dead channel or intercept routine\n");

            assertThat(asterisk.acknowledgeAll()).containsEntry("CID_STATUS", "ERROR");
        }
        await().untilAsserted(
                () -> assertThat(store.find(LOCAL).orElseThrow().callerId().isAvailableAt(NOON)).isTrue());
    }

    @Test
    void aTelephoneServerThatRefusesACommandLosesNoNumber() throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            asterisk.asks("next-cid", "3105559876", "1732370000.13");
            asterisk.command();
            asterisk.sends(
                    "520-Invalid command syntax.  Proper usage follows:\nUsage: SET VARIABLE\n520 End of proper usage.\n");

            assertThat(asterisk.acknowledgeAll()).containsEntry("CID_STATUS", "ERROR");
        }
        await().untilAsserted(
                () -> assertThat(store.find(LOCAL).orElseThrow().callerId().isAvailableAt(NOON)).isTrue());
    }

    @Test
    void theNumberOfACallThatIsOverIsFreeAgain() throws IOException {
        nextCid("3105559876", "1732370000.14");

        assertThat(release("h", "1732370000.14", "BUSY", "17")).isEmpty();

        await().untilAsserted(
                () -> assertThat(store.find(LOCAL).orElseThrow().callerId().isAvailableAt(NOON)).isTrue());
    }

    @Test
    void howTheCallEndedIsTaken() throws IOException {
        nextCid("3105559876", "1732370000.14");

        assertThat(release("h", "1732370000.14", "ANSWER", "16", "3105559876", "40", "SIP 200 OK")).isEmpty();

        await().untilAsserted(() -> assertThat(ended).containsExactly(new EndedCall(LOCAL, new CallEnd(NOON,
                new HangupInfo(Optional.of("ANSWER"), Optional.of("16"), Optional.of(Duration.ofSeconds(40)),
                        Optional.of("SIP 200 OK")),
                CallOutcome.ANSWERED))));
        assertThat(ignored).isEmpty();
    }

    @Test
    void valuesThatCannotBeUsedAreCountedAndDoNotKeepTheNumber() throws IOException {
        nextCid("3105559876", "1732370000.14");

        assertThat(release("h", "1732370000.14", "BUSY", "17", "3105559876", "-1", "<b>")).isEmpty();

        await().untilAsserted(
                () -> assertThat(store.find(LOCAL).orElseThrow().callerId().isAvailableAt(NOON)).isTrue());
        await().untilAsserted(() -> assertThat(ignored).containsExactly("answered", "reason"));
    }

    @Test
    void aReasonThatCannotBeDecodedDoesNotKeepTheNumber() throws IOException {
        nextCid("3105559876", "1732370000.14");

        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            asterisk.asks("release?status=BUSY&reason=%zz", "h", "1732370000.14").acknowledgeAll();
        }

        await().untilAsserted(
                () -> assertThat(store.find(LOCAL).orElseThrow().callerId().isAvailableAt(NOON)).isTrue());
        await().untilAsserted(() -> assertThat(ignored).containsExactly("reason"));
    }

    @Test
    void aReleaseOfNothingIsNoError() throws IOException {
        assertThat(release("h", "1732370000.15", "CANCEL", "0")).isEmpty();
        assertThat(release("h", "1732370000.15", "${SHELL(id)}", "a,b", "nowhere")).isEmpty();
    }

    @Test
    void aPeerThatIsSilentOrEndlessIsLeft() throws IOException {
        try (ScriptedAsterisk silent = new ScriptedAsterisk(server.address());
                ScriptedAsterisk endless = new ScriptedAsterisk(server.address())) {
            endless.sends("agi_network_script: " + "x".repeat(AgiLineReader.MAX_LENGTH));

            assertThat(silent.command()).isNull();
        }
        assertThat(nextCid("3105559876", "1732370000.16")).containsEntry("CID_STATUS", "OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\u0000\u0001\u0002\n",
        "agi_network_script: nothing\n\n",
        "\n", "agi_arg_1\n\n"})
    void whatIsNoAgiIsLeft(String garbage) throws IOException {
        try (ScriptedAsterisk peer = new ScriptedAsterisk(server.address())) {
            assertThat(peer.sends(garbage).command()).isNull();
        }
        assertThat(nextCid("3105559876", "1732370000.17")).containsEntry("CID_STATUS", "OK");
    }

    @Test
    void aPeerThatOnlySpeaksIsServedToItsEnd() throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            asterisk.asks("next-cid", "3105559876", "1732370000.18").sendsNoMore();

            assertThat(asterisk.command()).startsWith("SET VARIABLE CALLERID(num)");
            assertThat(asterisk.command()).isNull();
        }
    }

    @Test
    void aClientThatIsNotAllowedIsSentAway() throws IOException {
        clientsAreAllowed = false;
        try (ScriptedAsterisk peer = new ScriptedAsterisk(server.address())) {
            assertThat(peer.command()).isNull();
        }
        clientsAreAllowed = true;
        assertThat(nextCid("3105559876", "1732370000.20")).containsEntry("CID_STATUS", "OK");
    }

    @Test
    void connectionsBeyondTheMaximumAreClosed() throws IOException {
        List<ScriptedAsterisk> all = new ArrayList<>();
        try {
            for (int i = 0; i <= MAX_SESSIONS; i++) {
                all.add(new ScriptedAsterisk(server.address()));
            }
            assertThat(all.getLast().command()).isNull();
            assertThat(all.getFirst().asks("next-cid", "3105559876", "1732370000.19").acknowledgeAll())
                    .containsEntry("CID_STATUS", "OK");
        } finally {
            for (ScriptedAsterisk one : all) {
                one.close();
            }
        }
    }

    @Test
    void aConversationThatIsUnderWayIsEndedBeforeTheServerStops() throws Exception {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            asterisk.asks("next-cid", "3105559876", "1732370000.20");
            String first = asterisk.command();
            Thread stopping = Thread.ofVirtual().start(server::close);

            assertThat(first).startsWith("SET VARIABLE CALLERID(num)");
            asterisk.sends(ScriptedAsterisk.SUCCESS_REPLY);
            assertThat(asterisk.acknowledgeAll()).containsEntry("CID_STATUS", "OK");
            stopping.join();
        }
        assertThatThrownBy(() -> new ScriptedAsterisk(server.address())).isInstanceOf(IOException.class);
    }

    private Map<String, String> nextCid(String extension, String uniqueId, String... arguments) throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            return asterisk.asks("next-cid", extension, uniqueId, arguments).acknowledgeAll();
        }
    }

    private Map<String, String> release(String extension, String uniqueId, String... arguments) throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            return asterisk.asks("release", extension, uniqueId, arguments).acknowledgeAll();
        }
    }
}
