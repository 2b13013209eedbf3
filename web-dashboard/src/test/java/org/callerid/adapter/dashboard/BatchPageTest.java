// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aChange;
import static org.callerid.adapter.dashboard.DashboardFixtures.anImport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.UndoBatch;
import org.callerid.domain.audit.BatchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPageTest {
    private static final BatchId BATCH = new BatchId(new UUID(1, 2));
    private static final BatchId BACK = new BatchId(new UUID(3, 4));

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeAuditTrail trail = new FakeAuditTrail();

    @Test
    void theChangesOfTheBatchAreShown() {
        trail.add(aChange(1, 1));
        trail.add(anImport(1, BATCH));
        BatchPage page = page(BATCH.toString(), (batch, by) -> undone(0, 0));
        page.read();

        assertThat(page.rows()).isEqualTo(beans.formatter.changes(List.of(aChange(1, 1))));
        assertThat(page.getOperation()).isEqualTo(beans.formatter.line(anImport(1, BATCH)));
        assertThat(page.next()).isEmpty();
        assertThat(trail.query()).contains(AuditTrailQuery.of(BATCH, Optional.empty(), 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "00000000-0000-0001-0000-000000000002"})
    void aBatchWithoutChangesIsUnknown(String id) {
        page(id, (batch, by) -> undone(0, 0)).read();

        assertThat(beans.loader.getFailure()).isEqualTo("There are no such changes.");
    }

    @Test
    void thePageBehindTheLastIsEmptyButKnown() {
        trail.add(anImport(1, BATCH));
        BatchPage page = page(BATCH.toString(), (batch, by) -> undone(0, 0));
        page.setBefore("1");
        page.read();

        assertThat(beans.loader.isLoaded()).isTrue();
    }

    @Test
    void undoingLeadsToTheChangesBack() {
        List<Object> asked = new ArrayList<>();
        page(BATCH.toString(), (batch, by) -> {
            asked.addAll(List.of(batch, by));
            return undone(3, 0);
        }).undo();

        assertThat(asked).containsExactly(BATCH, FakeExternalContext.BY_ANA);
        assertThat(faces.infos()).containsExactly("3 numbers restored.");
        assertThat(faces.errors()).isEmpty();
        assertThat(faces.redirect()).isEqualTo("/dashboard/batch.xhtml?id=" + BACK);
    }

    @Test
    void whatWasChangedSinceIsCountedApart() {
        page(BATCH.toString(), (batch, by) -> undone(1, 2)).undo();

        assertThat(faces.infos()).containsExactly("1 number restored.");
        assertThat(faces.errors()).containsExactly("2 numbers were not restored: changed since.");
    }

    @Test
    void ifNothingWasRestoredThereIsNoOtherBatchToShow() {
        page(BATCH.toString(), (batch, by) -> undone(0, 2)).undo();

        assertThat(faces.infos()).containsExactly("No number restored.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/batch.xhtml?id=" + BATCH);
    }

    @Test
    void withoutTheDatabaseTheSameChangesAreShownAgain() {
        page(BATCH.toString(), (batch, by) -> {
            throw new StoreUnavailableException("out");
        }).undo();

        assertThat(faces.errors()).singleElement().asString().startsWith("Database unreachable");
        assertThat(faces.redirect()).isEqualTo("/dashboard/batch.xhtml?id=" + BATCH);
    }

    private BatchPage page(String id, UndoBatch undo) {
        BatchPage page = new BatchPage(trail, trail, undo, beans.formatter, beans.operator, beans.loader,
                beans.facesMessages, beans.actions);
        page.setId(id);
        return page;
    }

    private static UndoBatch.UndoResult undone(long restored, long changedSince) {
        return new UndoBatch.UndoResult(BACK, restored, changedSince);
    }
}
