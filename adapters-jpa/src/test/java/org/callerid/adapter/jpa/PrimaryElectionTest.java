// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.callerid.adapter.jpa.HostObservation.Answered;
import org.callerid.adapter.jpa.HostObservation.Unreachable;
import org.callerid.adapter.jpa.PostgresConfig.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrimaryElectionTest {
    private static final long CLUSTER = 7_000_000_000_000_000_001L;
    private static final Host DB1 = new Host("db1", 5432);
    private static final Host DB2 = new Host("db2", 5432);
    private static final HostObservation DOWN = new Unreachable(new SQLException("refused"));

    @TempDir
    private Path folder;
    private final PrimaryElection election = new PrimaryElection(KnownTimeline.in(Optional.empty()));

    @Test
    void theOnlyHostThatAcceptsWritesIsThePrimary() {
        assertThat(election.elect(seen(standby(1), writable(2, 1))).primary()).contains(new Primary(DB2, CLUSTER, 1));
    }

    @Test
    void aFormerPrimaryThatAcceptsWritesIsNotUsedWhileTheNewOneIsKnown() {
        PrimaryElection.Result result = election.elect(seen(writable(1, 1), writable(2, 2)));

        assertThat(result.primary()).contains(new Primary(DB2, CLUSTER, 2));
        assertThat(result.warnings())
                .containsExactly("db1:5432 accepts writes on timeline 1 although there is a timeline 2:"
                        + " a former primary, which is not used");
    }

    @Test
    void aFormerPrimaryIsNotUsedWhileTheNewOneDoesNotAnswer() {
        election.elect(seen(DOWN, writable(2, 2)));

        assertThat(election.elect(seen(writable(1, 1), DOWN)).primary()).contains(new Primary(DB2, CLUSTER, 2));
    }

    @Test
    void aFormerPrimaryIsNotUsedAfterARestartOfTheService() {
        Optional<Path> file = Optional.of(folder.resolve("timeline"));
        new PrimaryElection(KnownTimeline.in(file)).elect(seen(DOWN, writable(2, 2)));

        PrimaryElection restarted = new PrimaryElection(KnownTimeline.in(file));

        assertThat(restarted.elect(seen(writable(1, 1), DOWN)).primary()).isEmpty();
        assertThat(restarted.elect(seen(writable(1, 1), writable(2, 2))).primary())
                .contains(new Primary(DB2, CLUSTER, 2));
    }

    @Test
    void aPrimaryThatDoesNotAnswerRemainsThePrimaryUntilAnotherOneIsPromoted() {
        election.elect(seen(writable(1, 1), standby(2)));

        assertThat(election.elect(seen(DOWN, standby(2))).primary()).contains(new Primary(DB1, CLUSTER, 1));
        assertThat(election.elect(seen(DOWN, writable(2, 2))).primary()).contains(new Primary(DB2, CLUSTER, 2));
    }

    @Test
    void aPrimaryThatBecameAStandbyIsNone() {
        election.elect(seen(writable(1, 1), standby(2)));

        assertThat(election.elect(seen(standby(1), standby(2))).primary()).isEmpty();
    }

    @Test
    void twoServersThatAcceptWritesOnOneTimelineAreBothRefused() {
        election.elect(seen(DOWN, writable(2, 2)));

        PrimaryElection.Result result = election.elect(seen(writable(1, 2), writable(2, 2)));

        assertThat(result.primary()).isEmpty();
        assertThat(result.warnings()).containsExactly(
                "db1:5432 and db2:5432 all accept writes on timeline 2: none is used until only one does");
        assertThat(election.elect(seen(DOWN, writable(2, 2))).primary()).contains(new Primary(DB2, CLUSTER, 2));
    }

    @Test
    void twoWaysToOneServerAreNoContradiction() {
        assertThat(election.elect(seen(writable(1, 2), writable(1, 2))).primary())
                .contains(new Primary(DB1, CLUSTER, 2));
        assertThat(election.elect(seen(DOWN, writable(1, 2))).primary()).contains(new Primary(DB2, CLUSTER, 2));
        assertThat(election.elect(seen(writable(1, 2), writable(1, 2))).primary())
                .contains(new Primary(DB2, CLUSTER, 2));
    }

    @Test
    void hostsOfDifferentClustersAreRefused() {
        assertThat(election.elect(seen(writable(1, 1), of(2, CLUSTER + 1, OptionalInt.of(5)))).primary()).isEmpty();
    }

    @Test
    void anotherClusterIsNotUsedBeforeARestart() {
        Optional<Path> file = Optional.of(folder.resolve("timeline"));
        PrimaryElection running = new PrimaryElection(KnownTimeline.in(file));
        running.elect(seen(writable(1, 3), standby(2)));
        Map<Host, HostObservation> replaced = seen(DOWN, of(2, CLUSTER + 1, OptionalInt.of(1)));

        assertThat(running.elect(replaced).primary()).contains(new Primary(DB1, CLUSTER, 3));
        assertThat(new PrimaryElection(KnownTimeline.in(file)).elect(replaced).primary())
                .contains(new Primary(DB2, CLUSTER + 1, 1));
    }

    @Test
    void aFileThatCannotBeReadStopsTheStart() throws Exception {
        Path file = Files.writeString(folder.resolve("timeline"), "two");

        assertThatThrownBy(() -> KnownTimeline.in(Optional.of(file))).isInstanceOf(DatabaseSetupException.class)
                .hasMessageContaining(file.toString());
    }

    private static Map<Host, HostObservation> seen(HostObservation db1, HostObservation db2) {
        Map<Host, HostObservation> seen = new LinkedHashMap<>();
        seen.put(DB1, db1);
        seen.put(DB2, db2);
        return seen;
    }

    private static HostObservation writable(int server, int timeline) {
        return of(server, CLUSTER, OptionalInt.of(timeline));
    }

    private static HostObservation standby(int server) {
        return of(server, CLUSTER, OptionalInt.empty());
    }

    private static HostObservation of(int server, long cluster, OptionalInt timeline) {
        return new Answered(new ServerState(cluster, Instant.EPOCH.plusSeconds(server), Instant.EPOCH, timeline), 0);
    }
}
