// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callerid.application.port.out.IndexLostException;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.RotationIndex;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;

/** An index that can be lost. It leases nothing: the same number is proposed until it is learnt that it is taken. */
public final class InMemoryRotationIndex implements RotationIndex, Rotation {
    private final TreeMap<CallerIdNumber, CallerId> rows = new TreeMap<>();
    private Optional<Long> revision = Optional.empty();
    private Optional<Build> building = Optional.empty();

    /** What happens when the shared store is emptied. */
    public void lose() {
        rows.clear();
        revision = Optional.empty();
        building = Optional.empty();
    }

    /** All rows it knows, in number order. */
    public List<CallerId> rows() {
        return List.copyOf(rows.values());
    }

    @Override
    public State state() {
        return new State(revision, building.isPresent());
    }

    @Override
    public boolean applyChanges(List<CallerId> changed, long upTo) {
        if (revision.isEmpty()) {
            return false;
        }
        changed.forEach(this::learn);
        revision = Optional.of(upTo);
        return true;
    }

    @Override
    public Optional<IndexBuild> startBuild() {
        if (building.isPresent()) {
            return Optional.empty();
        }
        lose();
        Build build = new Build();
        building = Optional.of(build);
        return Optional.of(build);
    }

    @Override
    public List<Proposal> propose(List<ProposalRequest> requests, Instant now) {
        requireIndex();
        return requests.stream()
                .map(request -> new Proposal(candidates(request, now).limit(1).toList()))
                .toList();
    }

    private Stream<CallerIdNumber> candidates(ProposalRequest request, Instant now) {
        return request.pools()
                .stream()
                .flatMap(pool -> rows.values()
                        .stream()
                        .filter(row -> pool.contains(row.config().areaCode()) && row.isAvailableAt(now))
                        .sorted(Comparator.comparing(CallerId::rotationKey)))
                .map(CallerId::number);
    }

    @Override
    public void update(List<CallerId> changed) {
        changed.forEach(this::learn);
        requireIndex();
    }

    private void learn(CallerId row) {
        rows.merge(row.number(), row, (known, told) -> told.version() > known.version() ? told : known);
    }

    private void requireIndex() {
        if (revision.isEmpty()) {
            throw new IndexLostException();
        }
    }

    private final class Build implements IndexBuild {
        @Override
        public boolean load(List<CallerId> chunk) {
            if (isOver()) {
                return false;
            }
            chunk.forEach(InMemoryRotationIndex.this::learn);
            return true;
        }

        @Override
        public boolean publish(long upTo) {
            if (isOver()) {
                return false;
            }
            revision = Optional.of(upTo);
            building = Optional.empty();
            return true;
        }

        private boolean isOver() {
            return building.filter(current -> current == this).isEmpty();
        }
    }
}
