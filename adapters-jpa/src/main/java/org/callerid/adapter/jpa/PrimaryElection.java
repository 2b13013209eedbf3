// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.adapter.jpa.HostObservation.Answered;
import org.callerid.adapter.jpa.HostObservation.Unreachable;
import org.callerid.adapter.jpa.PostgresConfig.Host;

/**
 * Decides which of several hosts is the primary: the one that accepts writes on the highest timeline, which must not be
 * lower than any timeline seen before (docs/adr/0025). If in doubt, none is. Not thread-safe.
 */
final class PrimaryElection {
    private final KnownTimeline known;
    private Optional<Primary> elected = Optional.empty();
    /** The cluster in use since this process started. */
    private Optional<Long> cluster = Optional.empty();

    PrimaryElection(KnownTimeline known) {
        this.known = known;
    }

    /** @param observations the latest observation of every host, in the order of the configuration */
    Result elect(Map<Host, HostObservation> observations) {
        List<String> warnings = new ArrayList<>();
        List<Candidate> leaders = onHighestTimeline(ofOneCluster(writable(observations), warnings), warnings);
        if (leaders.stream().map(leader -> leader.state.startedAt()).distinct().count() > 1) {
            warnings.add(names(leaders) + " all accept writes on timeline " + leaders.getFirst().timeline()
                    + ": none is used until only one does");
            elected = Optional.empty();
        } else if (leaders.isEmpty()) {
            // A primary that does not answer remains the primary until another one is found.
            elected = elected.filter(primary -> observations.get(primary.host()) instanceof Unreachable);
        } else {
            elected = Optional.of(choose(leaders));
        }
        elected.ifPresent(primary -> {
            cluster = Optional.of(primary.systemIdentifier());
            known.advance(primary);
        });
        return new Result(elected, List.copyOf(warnings));
    }

    private static List<Candidate> writable(Map<Host, HostObservation> observations) {
        List<Candidate> writable = new ArrayList<>();
        observations.forEach((host, observation) -> {
            if (observation instanceof Answered answered && answered.state().timeline().isPresent()) {
                writable.add(new Candidate(host, answered.state()));
            }
        });
        return writable;
    }

    private List<Candidate> ofOneCluster(List<Candidate> writable, List<String> warnings) {
        if (cluster.isPresent()) {
            List<Candidate> others = writable.stream().filter(one -> one.cluster() != cluster.get()).toList();
            if (!others.isEmpty()) {
                warnings.add(names(others) + " belongs to another database cluster than the primary had:"
                        + " it is used only after a restart of the service");
            }
            return writable.stream().filter(one -> one.cluster() == cluster.get()).toList();
        }
        if (writable.stream().map(Candidate::cluster).distinct().count() > 1) {
            warnings.add(names(writable) + " belong to different database clusters: none is used");
            return List.of();
        }
        return writable;
    }

    private List<Candidate> onHighestTimeline(List<Candidate> writable, List<String> warnings) {
        int highest = writable.stream()
                .mapToInt(one -> Math.max(one.timeline(), known.of(one.cluster())))
                .max()
                .orElse(0);
        writable.stream()
                .filter(one -> one.timeline() < highest)
                .forEach(one -> warnings.add(one.host + " accepts writes on timeline " + one.timeline()
                        + " although there is a timeline " + highest + ": a former primary, which is not used"));
        return writable.stream().filter(one -> one.timeline() == highest).toList();
    }

    /** Prefers the present one: two hosts may lead to one server, through proxies. */
    private Primary choose(List<Candidate> leaders) {
        return leaders.stream()
                .map(Candidate::asPrimary)
                .filter(one -> elected.filter(one::equals).isPresent())
                .findFirst()
                .orElseGet(() -> leaders.getFirst().asPrimary());
    }

    private static String names(List<Candidate> candidates) {
        return candidates.stream().map(one -> one.host.toString()).collect(Collectors.joining(" and "));
    }

    /** @param warnings of what an operator should look at, in sentences without a full stop */
    record Result(Optional<Primary> primary, List<String> warnings) {}

    private record Candidate(Host host, ServerState state) {
        long cluster() {
            return state.systemIdentifier();
        }

        int timeline() {
            return state.timeline().orElseThrow();
        }

        Primary asPrimary() {
            return new Primary(host, cluster(), timeline());
        }
    }
}
