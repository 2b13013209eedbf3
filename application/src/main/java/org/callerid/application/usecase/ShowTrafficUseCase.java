// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.model.TrafficHistory;
import org.callerid.application.model.TrafficMinute;
import org.callerid.application.model.TrafficRange;
import org.callerid.application.port.in.ShowTraffic;
import org.callerid.application.port.out.Traffic;

/** Fills the steps without requests. */
public final class ShowTrafficUseCase implements ShowTraffic {
    private final Traffic traffic;
    private final InstantSource clock;

    public ShowTrafficUseCase(Traffic traffic, InstantSource clock) {
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    public TrafficHistory show(TrafficRange range) {
        Instant to = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant from = to.minus(range.length());
        Map<Instant, TrafficMinute> byStart = traffic.steps(from, to, range.step())
                .stream()
                .collect(Collectors.toMap(TrafficMinute::startsAt, Function.identity()));
        return new TrafficHistory(range, from, to, Stream
                .iterate(from, start -> start.isBefore(to), start -> start.plus(range.step()))
                .map(start -> byStart.getOrDefault(start, TrafficMinute.empty(start)))
                .toList());
    }
}
