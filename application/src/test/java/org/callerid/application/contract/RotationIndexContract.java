// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.DEFAULT_LIMIT;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.List;
import java.util.Optional;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.Rotation.Proposal;
import org.callerid.application.port.out.RotationIndex;
import org.callerid.application.port.out.RotationIndex.IndexBuild;
import org.callerid.application.port.out.RotationIndex.State;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.junit.jupiter.api.Test;

/** The contract of every {@link RotationIndex} implementation. */
public interface RotationIndexContract {
    CallerIdNumber FIRST = number("2125550001");
    CallerIdNumber SECOND = number("2125550002");

    /** Views of an index that was never built. */
    Views views();

    /** One index, through the port that maintains it and the port that uses it. */
    record Views(RotationIndex index, Rotation rotation) {}

    @Test
    default void anIndexIsLiveOnceItsBuildingIsFinished() {
        RotationIndex index = views().index();
        assertThat(index.state()).isEqualTo(new State(Optional.empty(), false));

        IndexBuild build = index.startBuild().orElseThrow();
        assertThat(index.state()).isEqualTo(new State(Optional.empty(), true));
        assertThat(build.load(List.of(aRow(FIRST)))).isTrue();
        assertThat(build.publish(7)).isTrue();

        assertThat(index.state()).isEqualTo(new State(Optional.of(7L), false));
    }

    @Test
    default void oneNodeBuildsAtATime() {
        RotationIndex index = views().index();
        assertThat(index.startBuild()).isPresent();

        assertThat(index.startBuild()).isEmpty();
    }

    @Test
    default void aBuildingThatWasOvertakenComesToNothing() {
        RotationIndex index = views().index();
        IndexBuild overtaken = index.startBuild().orElseThrow();
        overtaken.publish(1);
        index.startBuild().orElseThrow().publish(2);

        assertThat(overtaken.load(List.of(aRow(FIRST)))).isFalse();
        assertThat(overtaken.publish(3)).isFalse();
        assertThat(index.state().revision()).contains(2L);
    }

    @Test
    default void whatIsLearntWhileTheIndexIsBuiltIsNotForgottenForAnOlderRow() {
        Views views = views();
        IndexBuild build = views.index().startBuild().orElseThrow();
        CallerId before = aRow(FIRST);
        CallerId switchedOff = before.withConfig(CallerIdPatch.activation(false).applyTo(before.config()));

        learnUnlessRefused(views.rotation(), switchedOff);
        build.load(List.of(before, aRow(SECOND)));
        build.publish(1);

        List<Proposal> proposals = views.rotation()
                .propose(RotationContract.proposalRequestsTo("2125559876", NOON), NOON);
        assertThat(proposals.getFirst().candidates()).containsExactly(SECOND);
    }

    @Test
    default void aLiveIndexFollowsTheChangeFeed() {
        Views views = views();
        assertThat(views.index().applyChanges(List.of(aRow(FIRST)), 5)).isFalse();
        views.index().startBuild().orElseThrow().publish(5);

        assertThat(views.index().applyChanges(List.of(aRow(FIRST)), 6)).isTrue();

        assertThat(views.index().state().revision()).contains(6L);
        assertThat(views.rotation()
                .propose(RotationContract.proposalRequestsTo("2125559876", NOON), NOON)
                .getFirst()
                .candidates())
                .containsExactly(FIRST);
    }

    /** While no index is live, the update is applied and then reported as failed. */
    private static void learnUnlessRefused(Rotation rotation, CallerId row) {
        try {
            rotation.update(List.of(row));
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("no index");
        }
    }

    private static CallerId aRow(CallerIdNumber number) {
        return CallerId.create(number, CallerIdPatch.EMPTY.toNewConfig(number, DEFAULT_LIMIT), NOON);
    }
}
