// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.number;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.CallRecord;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.CallId;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callback.CallBackMatch;
import org.callerid.domain.callback.CallBackParties;
import org.callerid.domain.numbering.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallBackScriptTest {
    private static final Instant CALLED_AT = NOON.minusSeconds(60);
    private static final List<String> HARMFUL = List.of("${SHELL(id)}", "${SYSTEM(id)}", "\"", "\\\"; HANGUP",
            "x,Set(CALLERID(num)=1)", "$[1+1]", "`id`", "%0aSET VARIABLE CB_STATUS \"x\"", "\t", "\u0000", "<>",
            "' or 1",
            "../..", "\u00c9milie", "9".repeat(300), "&did=1", "#", "%zz", "a b", "[]", "{}", "|id", "$$", "~", "^",
            "*",
            "\ud83d\ude00", ";", ":", "=", "?", "!", ",", "/");

    private final CopyOnWriteArrayList<RequestLogEntry> log = new CopyOnWriteArrayList<>();
    private volatile Function<CallBackParties, CallBack> history = CallBackScriptTest::found;
    private AgiServer server;

    @BeforeEach
    void start() throws IOException {
        server = AgiServer.start(
                new AgiSettings(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 3, Duration.ofMillis(500),
                        client -> true),
                call -> new CompletableFuture<>(), release -> new CompletableFuture<>(),
                parties -> history.apply(parties), log::add, ignored -> {}, InstantSource.fixed(NOON));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anIncomingCallLearnsWhichCallItReturns() throws IOException {
        assertThat(lookUp("callback?did=2125551234&from=%2B13105559876")).containsExactly(
                Map.entry("CB_CAMPAIGN", "Smith Bob"), Map.entry("CB_AGENT", "agent.2@desk-1"),
                Map.entry("CB_CODE", "V1123130501000004711"),
                Map.entry("CB_CALLED_AT", String.valueOf(CALLED_AT.getEpochSecond())),
                Map.entry("CB_STATUS", "EXACT"));
        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(RequestType.CALL_BACK);
            assertThat(entry.status()).isEqualTo("EXACT");
            assertThat(entry.callBack()).isPresent();
        });
    }

    @Test
    void numberAndPersonDefaultToExtensionAndCallerId() throws IOException {
        CopyOnWriteArrayList<CallBackParties> asked = new CopyOnWriteArrayList<>();
        history = parties -> {
            asked.add(parties);
            return CallBack.none(parties);
        };

        assertThat(lookUp("callback")).containsEntry("CB_STATUS", "NONE").containsEntry("CB_CAMPAIGN", "");
        assertThat(lookUp("callback", "2125550002", "3105550000")).containsEntry("CB_STATUS", "NONE");
        assertThat(asked).containsExactly(CallBackParties.parse("2125551234", "7275550199"),
                CallBackParties.parse("2125550002", "3105550000"));
    }

    @Test
    void anOutageIsToldAndLeavesNothingFromBefore() throws IOException {
        history = parties -> {
            throw new StoreUnavailableException("down");
        };

        assertThat(lookUp("callback")).containsExactly(Map.entry("CB_CAMPAIGN", ""), Map.entry("CB_AGENT", ""),
                Map.entry("CB_CODE", ""), Map.entry("CB_CALLED_AT", ""), Map.entry("CB_STATUS", "ERROR"));
        assertThat(log).extracting(RequestLogEntry::outcome).containsExactly(RequestOutcome.UNAVAILABLE);
    }

    @Test
    void hostileNumbersReachNoChannelAndSplitNoLine() throws IOException {
        List<String> scripts = HARMFUL.stream()
                .flatMap(text -> Stream.of(text, URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .flatMap(text -> Stream.of("callback?did=" + text, "callback?from=" + text,
                        "callback?did=2125551234" + text + "&from=" + text))
                .toList();
        for (String script : scripts) {
            assertThat(lookUp(script)).as(script)
                    .hasSize(5)
                    .allSatisfy((name, value) -> assertThat(value).matches("[A-Za-z0-9_.@ -]*"));
        }
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(200);
        assertThat(log).extracting(RequestLogEntry::endpoint).containsOnly("AGI callback");
    }

    private Map<String, String> lookUp(String script, String... arguments) throws IOException {
        try (ScriptedAsterisk asterisk = new ScriptedAsterisk(server.address())) {
            return asterisk.asks(script, "2125551234", "1732370000.1", arguments).acknowledgeAll();
        }
    }

    private static CallBack found(CallBackParties parties) {
        return CallBack.of(parties, CallBackMatch.EXACT, new CallRecord(
                new RequestLogRecord(7, CALLED_AT, "AGI next-cid", "OK", RequestOutcome.SUCCEEDED, Duration.ofMillis(2),
                        Optional.of(Destination.parse("3105559876").digits()), Optional.of(new Campaign("Smith Bob")),
                        Optional.of(new Agent("agent.2@desk-1")), Optional.of(new CallId("1.2")),
                        Optional.of(new CallerCode("V1123130501000004711")), Optional.of(number("2125551234")),
                        Optional.empty()),
                Optional.empty()));
    }
}
