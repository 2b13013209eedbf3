// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aChange;
import static org.callerid.adapter.dashboard.DashboardFixtures.anImport;
import static org.callerid.adapter.dashboard.DashboardFixtures.anOperation;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.number;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.callerid.application.model.AuditFilter;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationCursor;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ListAuditOperations;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.ChangeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesPageTest {
    private static final BatchId BATCH = new BatchId(new UUID(1, 2));

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeAuditTrail trail = new FakeAuditTrail();
    private final ChangesPage page = page(trail);

    @Test
    void withoutAFilterAllOperationsAreShown() {
        trail.add(anImport(2, BATCH));
        trail.add(anOperation(aChange(1, 1)));
        page.read();

        assertThat(page.rows()).extracting(AuditLine::what).containsExactly("Import", "Added");
        assertThat(page.next()).isEmpty();
        assertThat(trail.operationQuery())
                .contains(new AuditOperationQuery(AuditFilter.NONE, Optional.empty(), 100));
        assertThat(page.getFilter().isBlank()).isTrue();
    }

    @Test
    void operationsAreSearchedByAuthorKindAndTime() {
        beans.operator.signIn(FakeExternalContext.ANA, "America/New_York", "fingerprint", NOON);
        page.getFilter().setWho(" ana ");
        page.getFilter().setKind("LIMITS");
        page.getFilter().setFrom("2026-01-31T14:05");
        page.getFilter().setTo("2026-02-01T00:00");
        page.read();

        assertThat(trail.operationQuery()).contains(new AuditOperationQuery(
                new AuditFilter(Optional.of("ana"), Optional.of(ChangeKind.LIMITS),
                        Optional.of(Instant.parse("2026-01-31T19:05:00Z")),
                        Optional.of(Instant.parse("2026-02-01T05:00:00Z"))),
                Optional.empty(), 100));
        assertThat(page.getFilter().isBlank()).isFalse();
    }

    @Test
    void theChangesOfOneNumberAreShownHoweverItIsWritten() {
        trail.add(aChange(1, 1));
        page.getFilter().setNumber("(212) 555-0001");
        page.read();

        assertThat(trail.query()).contains(AuditTrailQuery.latest(Optional.of(number("2125550001")), 100));
        assertThat(page.rows()).singleElement().satisfies(line -> assertThat(line.number()).isEqualTo("2125550001"));
    }

    @Test
    void aFullPageLeadsToTheNext() {
        LongStream.rangeClosed(1, 101).forEach(id -> trail.add(anOperation(aChange(200 - id, 1))));
        page.read();

        assertThat(page.next()).isEqualTo("2100-06-01T12:00:00Z_100");
        page.getFilter().setBefore(page.next());
        page.read();
        assertThat(trail.operationQuery().flatMap(AuditOperationQuery::before))
                .contains(new AuditOperationCursor(NOON, 100));
    }

    @Test
    void aFullPageOfOneNumberLeadsToTheNext() {
        LongStream.rangeClosed(1, 101).forEach(id -> trail.add(aChange(200 - id, 1)));
        page.getFilter().setNumber("2125550001");
        page.read();

        assertThat(page.next()).isEqualTo("100");
        page.getFilter().setBefore(page.next());
        page.read();
        assertThat(trail.query().flatMap(AuditTrailQuery::before)).contains(100L);
    }

    @ParameterizedTest
    @CsvSource({"'', -1", "'', one", "'', 12", "'', 2100-06-01T12:00:00Z_", "'', 2100-06-99T12:00:00Z_1",
        "2125550001, -1", "2125550001, 1234567890123456789", "2125550001, 2100-06-01T12:00:00Z_100"})
    void anAddressOfNoPageIsRefused(String number, String before) {
        trail.add(anOperation(aChange(1, 1)));
        page.getFilter().setNumber(number);
        page.getFilter().setBefore(before);
        page.read();

        assertThat(page.rows()).isEmpty();
        assertThat(beans.loader.getFailure()).contains("there is no such page");
    }

    @Test
    void anAddressOfNoKindIsRefused() {
        page.getFilter().setKind("EVERYTHING");
        page.read();

        assertThat(beans.loader.getFailure()).contains("choose one of the list");
    }

    @Test
    void withoutTheDatabaseThereAreNoRows() {
        ChangesPage cut = page(new ListAuditOperations() {
            @Override
            public List<AuditOperation> page(AuditOperationQuery query) {
                throw new StoreUnavailableException("out");
            }

            @Override
            public Optional<AuditOperation> findBatch(BatchId batch) {
                throw new StoreUnavailableException("out");
            }
        });
        cut.read();

        assertThat(cut.rows()).isEmpty();
        assertThat(beans.loader.isReachable()).isFalse();
    }

    private ChangesPage page(ListAuditOperations operations) {
        return new ChangesPage(trail, operations, beans.formatter, beans.operator, beans.loader);
    }
}
