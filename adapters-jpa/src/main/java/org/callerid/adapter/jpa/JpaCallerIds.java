// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.application.model.CallerIdListQuery;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.out.CallerIds;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;

/** The company's numbers, stored in {@code caller_ids}. */
public final class JpaCallerIds implements CallerIds {
    private final Database database;
    private final PlannerStatistics statistics = new PlannerStatistics();

    public JpaCallerIds(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CallerIdRecord> add(CallerIdNumber number, CallerIdPatch patch, UsageLimit defaultLimit,
            AuditStamp stamp) {
        return database.inTransaction(em -> {
            CallerIdEntity kept = lock(em, List.of(number)).get(number.value());
            if (kept != null && isNotDeleted(kept)) {
                return Optional.empty();
            }
            CallerIdEdit list = new CallerIdEdit(em, database.unreadableRowRegistry(), stamp);
            list.add(number, patch.toNewConfig(number, defaultLimit), kept);
            list.write();
            return Optional.of(em.find(CallerIdEntity.class, number.value()).toRecord());
        });
    }

    @Override
    public List<CallerIdRecord> change(List<CallerIdNumber> numbers, CallerIdPatch patch, AuditStamp stamp) {
        return database.inTransaction(em -> {
            List<CallerIdEntity> listed = lockNotDeleted(em, numbers);
            CallerIdEdit list = new CallerIdEdit(em, database.unreadableRowRegistry(), stamp);
            listed.forEach(row -> list.change(row, patch));
            list.write();
            return listed.stream().map(CallerIdEntity::toRecord).toList();
        });
    }

    @Override
    public Optional<ConditionalChange> changeIfUnchanged(CallerIdNumber number, CallerIdPatch patch, long revision,
            AuditStamp stamp) {
        return database.inTransaction(em -> lockNotDeleted(em, List.of(number)).stream().findFirst().map(row -> {
            boolean isUnchanged = row.revision() == revision;
            if (isUnchanged) {
                CallerIdEdit list = new CallerIdEdit(em, database.unreadableRowRegistry(), stamp);
                list.change(row, patch);
                list.write();
            }
            return new ConditionalChange(row.toRecord(), isUnchanged);
        }));
    }

    @Override
    public List<CallerId> delete(List<CallerIdNumber> numbers, AuditStamp stamp) {
        return database.inTransaction(em -> {
            CallerIdEdit list = new CallerIdEdit(em, database.unreadableRowRegistry(), stamp);
            lockNotDeleted(em, numbers).forEach(list::delete);
            list.write();
            return list.rows();
        });
    }

    @Override
    public RestoreResult restore(List<AuditTrailEntry> entries, AuditStamp stamp) {
        return database.inTransaction(em -> {
            List<AuditTrailEntry> changes = entries.stream()
                    .filter(entry -> !(entry.event() instanceof AuditEvent.Released))
                    .toList();
            Map<String, CallerIdEntity> kept = lock(em,
                    changes.stream().map(entry -> entry.event().number()).toList());
            CallerIdEdit list = new CallerIdEdit(em, database.unreadableRowRegistry(), stamp);
            for (AuditTrailEntry entry : changes) {
                CallerIdEntity row = kept.get(entry.event().number().value());
                if (row != null && row.revision() == entry.revision() && isReadable(row)) {
                    list.restore(row, entry.event());
                }
            }
            list.write();
            return new RestoreResult(list.rows(), changes.size() - list.rows().size());
        });
    }

    @Override
    public UpsertResult upsert(List<UpsertRow> rows, UsageLimit defaultLimit, AuditStamp stamp) {
        return database.inTransaction(em -> {
            Map<String, CallerIdEntity> kept = lock(em, rows.stream().map(UpsertRow::number).toList());
            CallerIdEdit list = new CallerIdEdit(em, database.unreadableRowRegistry(), stamp);
            int added = 0;
            for (UpsertRow row : rows) {
                CallerIdEntity entity = kept.get(row.number().value());
                if (entity == null || !isNotDeleted(entity)) {
                    list.add(row.number(), row.patch().toNewConfig(row.number(), defaultLimit), entity);
                    added++;
                } else {
                    list.change(entity, row.patch());
                }
            }
            list.write();
            statistics.numbersAdded(added, em);
            int touched = list.rows().size();
            return new UpsertResult(added, touched - added, rows.size() - touched, list.rows());
        });
    }

    @Override
    public UpsertResult dryRun(List<UpsertRow> rows) {
        Map<CallerIdNumber, CallerIdConfig> listed = configs(rows.stream().map(row -> row.number().value()).toList());
        long added = rows.stream().filter(row -> !listed.containsKey(row.number())).count();
        long unchanged = rows.stream().filter(row -> {
            CallerIdConfig before = listed.get(row.number());
            return before != null && row.patch().applyTo(before).equals(before);
        }).count();
        return new UpsertResult(added, rows.size() - added - unchanged, unchanged, List.of());
    }

    private Map<CallerIdNumber, CallerIdConfig> configs(List<String> numbers) {
        return database.query(em -> em
                .createQuery("select c from CallerIdEntity c where c.deletedAt is null and c.number in :numbers",
                        CallerIdEntity.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .flatMap(row -> row.read(database.unreadableRowRegistry()).stream())
                .collect(Collectors.toMap(CallerId::number, CallerId::config)));
    }

    @Override
    public Optional<CallerIdRecord> find(CallerIdNumber number) {
        return database.query(em -> Optional.ofNullable(em.find(CallerIdEntity.class, number.value()))
                .filter(CallerIdEntity::isNotDeleted)
                .flatMap(row -> row.readRecord(database.unreadableRowRegistry())));
    }

    @Override
    public List<CallerIdRecord> page(CallerIdListQuery query) {
        return database.query(em -> {
            TypedQuery<CallerIdEntity> page = em.createQuery("select c from CallerIdEntity c where c.deletedAt is null"
                    + query.after().map(after -> " and c.number > :after").orElse("")
                    + query.areaCode().map(areaCode -> " and c.areaCode = :areaCode").orElse("")
                    + query.active().map(active -> " and c.active = :active").orElse("")
                    + " order by c.number", CallerIdEntity.class);
            query.after().map(CallerIdNumber::value).ifPresent(after -> page.setParameter("after", after));
            query.areaCode().map(AreaCode::digits).ifPresent(areaCode -> page.setParameter("areaCode", areaCode));
            query.active().ifPresent(active -> page.setParameter("active", active ? 1 : 0));
            UnreadableRowRegistry unreadable = database.unreadableRowRegistry();
            return unreadable.readPage(CallerIdEntity.TABLE, query.limit(),
                    limit -> page.setMaxResults(limit).getResultList(), row -> row.readRecord(unreadable));
        });
    }

    private List<CallerIdEntity> lockNotDeleted(EntityManager em, List<CallerIdNumber> numbers) {
        return database.rows(em).lock(numbers).stream().filter(CallerIdEntity::isNotDeleted).toList();
    }

    /** Includes unreadable rows. */
    private Map<String, CallerIdEntity> lock(EntityManager em, List<CallerIdNumber> numbers) {
        return database.rows(em)
                .lockIncludingUnreadable(numbers)
                .stream()
                .collect(Collectors.toMap(CallerIdEntity::number, Function.identity()));
    }

    /** An unreadable row counts as deleted: adding the number again repairs it. */
    private boolean isNotDeleted(CallerIdEntity row) {
        return row.isNotDeleted() && isReadable(row);
    }

    private boolean isReadable(CallerIdEntity row) {
        return row.read(database.unreadableRowRegistry()).isPresent();
    }
}
