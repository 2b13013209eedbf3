// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What can be measured. */
enum Scenario {
    CONCURRENCY("Connections that are kept open; each sends its next request as soon as the last is answered."),
    RATE("200 requests a second, whether or not earlier ones are answered. The service is warm."),
    CLOSE("64 requests at a time, each on a connection of its own (`Connection: close`)."),
    EMPTY("Every number is reserved, so every request is refused. 64 connections."),
    AGI("64 FastAGI sessions at a time, each on a connection of its own."),
    BLOCKED("A part of each area code's numbers is reserved for a day. 64 connections."),
    NUMBERS("Few numbers and many. 64 connections."),
    PRESENCE("No number of the area codes called is available; the others are looked for in several tiers, or in one. 64 connections."),
    STORES("The stores that the service can use. 64 connections."),
    START("The first minute after a start. 64 connections, and no warm-up but the service's own.");

    private final String description;

    Scenario(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** Its name on the command line and in the report. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs one service only, and minutes. */
    boolean isShort() {
        return switch (this) {
            case CONCURRENCY, RATE, CLOSE, EMPTY, AGI -> true;
            case BLOCKED, NUMBERS, PRESENCE, STORES, START -> false;
        };
    }

    /** Whether it can measure servers that were started otherwise. */
    boolean acceptsOthers() {
        return switch (this) {
            case CONCURRENCY, RATE, CLOSE -> true;
            case EMPTY, AGI, BLOCKED, NUMBERS, PRESENCE, STORES, START -> false;
        };
    }

    ScenarioResult run(Bench bench) throws Exception {
        return new ScenarioResult(this, switch (this) {
            case CONCURRENCY -> bench.onOneService(target -> IntStream.of(16, 64, 256, 1024)
                    .mapToObj(connections -> new Variant("c=" + connections, target, WrkLoad.keepAlive(connections)))
                    .toList());
            case RATE -> bench.onOneService(
                    target -> List.of(new Variant("200/s", target, new PacedLoad(200), WrkLoad.keepAlive(64))));
            case CLOSE ->
                bench.onOneService(target -> List.of(new Variant("c=64, close", target, WrkLoad.reconnecting(64))));
            case EMPTY -> bench.compare(List.of(subject("all reserved", new Dataset(bench.numbers(), 100))));
            case AGI ->
                bench.onOneService(target -> List.of(new Variant("64 sessions", target, new AgiLoad(64))));
            case BLOCKED -> bench.compare(IntStream.of(0, 80, 95, 99)
                    .mapToObj(percentage -> subject(percentage + " % reserved",
                            new Dataset(bench.numbers(), percentage)))
                    .toList());
            case NUMBERS -> bench.compare(LongStream.of(1_000, 100_000, 1_000_000)
                    .mapToObj(numbers -> subject(Numbers.format(numbers) + " numbers", new Dataset(numbers, 0)))
                    .toList());
            case PRESENCE -> bench.compare(Stream.of("area,any", "area,overlay,state,nearest,any")
                    .map(tiers -> new Subject(tiers, Stores.POSTGRES_AND_REDIS,
                            Dataset.withoutLocalNumbers(bench.numbers()), Map.of("LOCAL_PRESENCE", tiers)))
                    .toList());
            case STORES -> bench.compare(Arrays.stream(Stores.values())
                    .map(stores -> new Subject(stores.title(), stores, new Dataset(bench.numbers(), 0)))
                    .toList());
            case START -> bench.firstMinute();
        });
    }

    private static Subject subject(String name, Dataset dataset) {
        return new Subject(name, Stores.POSTGRES_AND_REDIS, dataset);
    }
}
