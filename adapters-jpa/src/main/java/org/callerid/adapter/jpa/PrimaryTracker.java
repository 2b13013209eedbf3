// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static java.util.stream.Collectors.joining;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callerid.adapter.jpa.HostObservation.Answered;
import org.callerid.adapter.jpa.HostObservation.Pending;
import org.callerid.adapter.jpa.HostObservation.Unreachable;
import org.callerid.adapter.jpa.PostgresConfig.Host;
import org.callerid.application.model.StoreUnavailableException;

/** Knows which of several hosts is the primary, and tells when it changes. Thread-safe. */
final class PrimaryTracker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PrimaryTracker.class.getName());
    /** How long all hosts may take to answer at the start. Longer than two checks that time out. */
    static final Duration START_TIMEOUT = Duration.ofSeconds(3);
    /** After a pause of this process, the primary may be another one. A check takes less than three seconds. */
    private static final Duration MAX_AGE = Duration.ofSeconds(4);
    /** Clocks that differ by less need no attention. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(1);

    private final PrimaryElection election;
    private final List<HostMonitor> monitors = new ArrayList<>();
    private final Map<Host, HostObservation> observations = new LinkedHashMap<>();
    private final Map<Host, Long> checkedAt = new ConcurrentHashMap<>();
    private final CountDownLatch allAnswered = new CountDownLatch(1);
    private boolean hasStarted;
    private Consumer<Optional<Primary>> listener = primary -> {};
    private List<String> warnings = List.of();
    private volatile Optional<Primary> primary = Optional.empty();

    private PrimaryTracker(PostgresConfig location) {
        this.election = new PrimaryElection(KnownTimeline.in(location.timelineFile()));
        location.hosts().forEach(host -> observations.put(host, new Pending()));
    }

    /**
     * Returns once every host has answered, or after {@link #START_TIMEOUT}: a host that answers late may be on a higher
     * timeline than the others.
     *
     * @throws DatabaseSetupException if none of them is the primary
     */
    static PrimaryTracker start(PostgresConfig location) {
        PrimaryTracker tracker = new PrimaryTracker(location);
        location.hosts()
                .forEach(host -> tracker.monitors
                        .add(HostMonitor.start(location.at(host), observation -> tracker.observe(host, observation))));
        try {
            boolean unused = tracker.allAnswered.await(START_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tracker.startElections();
        try {
            tracker.require();
            return tracker;
        } catch (StoreUnavailableException e) {
            tracker.close();
            HostReport report = tracker.report();
            throw new DatabaseSetupException("POSTGRES_HOST names no host that can be used as the primary: "
                    + Stream.concat(report.hosts().stream(), report.warnings().stream()).collect(joining("; ")) + ".",
                    e);
        }
    }

    /**
     * Where the primary is now, for a single connection: the only host, or the primary of several.
     *
     * @throws DatabaseSetupException if none of several hosts is the primary
     */
    static PostgresConfig locate(PostgresConfig location) {
        if (!location.hasSeveralHosts()) {
            return location;
        }
        try (PrimaryTracker tracker = start(location)) {
            return location.at(tracker.require().host());
        }
    }

    /** Calls {@code listener} with the present primary, and with every other from now on, in order. */
    synchronized void onChange(Consumer<Optional<Primary>> listener) {
        this.listener = listener;
        listener.accept(primary);
    }

    /**
     * The primary, which may be unreachable at the moment.
     *
     * @throws StoreUnavailableException if there is none, or this process has not checked it for too long
     */
    Primary require() {
        long now = System.nanoTime();
        if (checkedAt.values().stream().anyMatch(at -> now - at > MAX_AGE.toNanos())) {
            throw new StoreUnavailableException("it is not known whether the primary is still the same");
        }
        return primary.orElseThrow(() -> new StoreUnavailableException("no host of the database is its primary"));
    }

    /** @throws StoreUnavailableException unless it still is the primary */
    void requireStill(Primary expected) {
        if (!require().equals(expected)) {
            throw new StoreUnavailableException("the primary of the database has changed");
        }
    }

    /** Whether it did at the latest check. */
    synchronized boolean answers(Primary primary) {
        return observations.get(primary.host()) instanceof Answered;
    }

    synchronized HostReport report() {
        return new HostReport(observations.entrySet()
                .stream()
                .map(host -> host.getKey() + " " + describe(host.getKey(), host.getValue()))
                .toList(), warnings);
    }

    @Override
    public void close() {
        monitors.forEach(HostMonitor::close);
    }

    private synchronized void observe(Host host, HostObservation observation) {
        observations.put(host, observation);
        checkedAt.put(host, System.nanoTime());
        if (hasStarted) {
            elect();
        } else if (observations.values().stream().allMatch(Answered.class::isInstance)) {
            allAnswered.countDown();
        }
    }

    private synchronized void startElections() {
        hasStarted = true;
        elect();
    }

    private void elect() {
        PrimaryElection.Result result = election.elect(observations);
        if (!result.warnings().equals(warnings)) {
            warnings = result.warnings();
            warnings.forEach(warning -> LOG.log(Level.WARNING, "{0}", warning));
        }
        if (!result.primary().equals(primary)) {
            LOG.log(primary.isEmpty() ? Level.INFO : Level.WARNING, "the primary of the database is {0}, and was {1}",
                    result.primary().map(Primary::toString).orElse("unknown"),
                    primary.map(Primary::toString).orElse("unknown"));
            // Nobody may take a connection to the former one for a connection to the new one.
            primary = Optional.empty();
            listener.accept(result.primary());
            primary = result.primary();
        }
    }

    private String describe(Host host, HostObservation observation) {
        return switch (observation) {
            case Pending pending -> "has not answered yet";
            case Unreachable unreachable -> "does not answer (" + SqlFailures.reason(unreachable.reason()) + ")";
            case Answered answered when primary.filter(one -> one.host().equals(host)).isPresent() ->
                "is the primary, on timeline " + answered.state().timeline().orElse(0);
            case Answered answered when answered.state().timeline().isPresent() ->
                "accepts writes on timeline " + answered.state().timeline().getAsInt() + ", and is not used";
            case Answered answered -> "is a standby" + clockDifference(answered);
        };
    }

    /** A clock that is wrong ends reservations too early or too late once its server is promoted. */
    private String clockDifference(Answered standby) {
        return primary.map(one -> observations.get(one.host()))
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .map(answered -> Duration.between(answered.state().clock(), standby.state().clock())
                        .minusNanos(standby.nanoTime() - answered.nanoTime()))
                .filter(difference -> difference.abs().compareTo(CLOCK_TOLERANCE) > 0)
                .map(difference -> ", and its clock is " + difference.abs().toSeconds() + " s "
                        + (difference.isNegative() ? "behind" : "ahead"))
                .orElse("");
    }
}
