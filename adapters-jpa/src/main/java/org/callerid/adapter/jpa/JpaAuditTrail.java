// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callerid.application.model.AuditOperation;
import org.callerid.application.model.AuditOperationQuery;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.AuditTrailQuery;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.domain.audit.BatchId;

/**
 * Reads the changes in {@code audit_trail} and their operations in {@code audit_operations}, which {@link JpaCallerIds}
 * and {@link JpaReservations} write.
 */
public final class JpaAuditTrail implements AuditTrail {
    /**
     * One search of the index for each operation. PostgreSQL estimates the rows of an operation by the average, which
     * imports make large: for a list of operations it would read the whole table.
     */
    private static final String SINGLE_CHANGES = """
            select change.* from unnest(cast(:operations as bigint[])) operation (id)
            cross join lateral
                (select * from audit_trail where operation_id = operation.id order by id limit 1) change""";

    private final Database database;

    public JpaAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditTrailEntry> page(AuditTrailQuery query) {
        return database.query(em -> {
            SqlQuery changes = new AuditConditions(query.filter(), em).changes();
            query.number().ifPresent(number -> changes.and("caller_id = :number", "number", number.value()));
            query.batch()
                    .ifPresent(batch -> changes.and(
                            "operation_id = (select id from audit_operations where batch_id = :batch)", "batch",
                            batch.value()));
            query.before().ifPresent(before -> changes.and("id < :before", "before", before));
            return database.unreadableRowRegistry()
                    .readPage(AuditEventEntity.TABLE, query.limit(), limit -> withOperations(changes, limit, em),
                            change -> change.row().read(change.operation(), database.unreadableRowRegistry()));
        });
    }

    private static List<Change> withOperations(SqlQuery changes, int limit, EntityManager em) {
        List<AuditEventEntity> rows = changes.rows(AuditEventEntity.class, "id desc", limit, em);
        Map<Long, AuditOperationEntity> operations = new SqlQuery("audit_operations where true")
                .and("id = any(cast(:ids as bigint[]))", "ids",
                        rows.stream().map(AuditEventEntity::operationId).distinct().toList())
                .rows(AuditOperationEntity.class, "id", limit, em)
                .stream()
                .collect(Collectors.toMap(AuditOperationEntity::id, Function.identity()));
        return rows.stream()
                .map(row -> new Change(row, Optional.ofNullable(operations.get(row.operationId()))))
                .toList();
    }

    @Override
    public List<AuditOperation> operations(AuditOperationQuery query) {
        return database.query(em -> {
            SqlQuery operations = new AuditConditions(query.filter(), em).operations();
            query.before()
                    .ifPresent(before -> operations
                            .and("changed_at <= :before and (changed_at < :before or id < :before_id)", "before",
                                    before.at())
                            .with("before_id", before.id()));
            return database.unreadableRowRegistry()
                    .readPage(AuditOperationEntity.TABLE, query.limit(),
                            limit -> withChanges(
                                    operations.rows(AuditOperationEntity.class, "changed_at desc, id desc", limit, em),
                                    em),
                            this::read);
        });
    }

    @Override
    public Optional<AuditOperation> findBatch(BatchId batch) {
        return database.query(em -> new SqlQuery("audit_operations where true")
                .and("batch_id = :batch", "batch", batch.value())
                .rows(AuditOperationEntity.class, "id", 1, em)
                .stream()
                .findFirst()
                .flatMap(row -> row.read(Optional.empty(), database.unreadableRowRegistry())));
    }

    /** Adds the change to each operation that is no batch. */
    private static List<Operation> withChanges(List<AuditOperationEntity> rows, EntityManager em) {
        List<Long> single = rows.stream().filter(row -> !row.isBatch()).map(AuditOperationEntity::id).toList();
        Map<Long, AuditEventEntity> changes = NamedParameterQuery.of(SINGLE_CHANGES, AuditEventEntity.class, em)
                .with("operations", single)
                .list(AuditEventEntity.class)
                .stream()
                .collect(Collectors.toMap(AuditEventEntity::operationId, Function.identity()));
        return rows.stream().map(row -> new Operation(row, Optional.ofNullable(changes.get(row.id())))).toList();
    }

    /** An operation whose change cannot be read cannot be read either. */
    private Optional<AuditOperation> read(Operation operation) {
        UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
        Optional<AuditTrailEntry> change = operation.change()
                .flatMap(row -> row.read(Optional.of(operation.row()), unreadable));
        return operation.row().isBatch() || change.isPresent()
                ? operation.row().read(change, unreadable)
                : Optional.empty();
    }

    private record Change(AuditEventEntity row, Optional<AuditOperationEntity> operation) {}

    /** @param change empty for a batch */
    private record Operation(AuditOperationEntity row, Optional<AuditEventEntity> change) {}
}
