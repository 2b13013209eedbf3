// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.port.out.CallerIds;
import org.callerid.domain.audit.Change;
import org.callerid.domain.audit.Edit;
import org.callerid.domain.callerid.CallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Listing;
import org.callerid.domain.callerid.ListingChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.jspecify.annotations.Nullable;

/** The list of numbers in {@code caller_ids}. */
public final class JpaCallerIds implements CallerIds {
    private final Database database;

    public JpaCallerIds(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Listed> add(CallerIdNumber number, ListingChange listing, UsageLimit defaultLimit, Edit edit) {
        return database.writing(em -> {
            Map<CallerIdNumber, CallerIdEntity> kept = lock(em, List.of(number));
            CallerIdEntity row = kept.get(number);
            if (row != null && row.isListed()) {
                return Optional.empty();
            }
            CallerIdEntity listed = list(em, number, listing.asNewFor(number, defaultLimit), row, edit);
            JpaCatalogue.revise(em, List.of(listed));
            em.flush();
            em.refresh(listed);
            return Optional.of(listed.listed());
        });
    }

    @Override
    public List<Listed> change(List<CallerIdNumber> numbers, ListingChange change, Edit edit) {
        return database.writing(em -> {
            List<CallerIdEntity> listed = database.rows(em)
                    .lock(numbers)
                    .stream()
                    .filter(CallerIdEntity::isListed)
                    .toList();
            List<CallerIdEntity> touched = new ArrayList<>();
            for (CallerIdEntity row : listed) {
                if (change(em, row, change, edit)) {
                    touched.add(row);
                }
            }
            JpaCatalogue.revise(em, touched);
            return listed.stream().map(CallerIdEntity::listed).toList();
        });
    }

    @Override
    public Optional<CallerId> delete(CallerIdNumber number, Edit edit) {
        return database.writing(em -> lockListed(em, number).map(row -> {
            Listing before = row.callerId().listing();
            row.edit(row.callerId().listed(ListingChange.activation(false).appliedTo(before)), edit.at());
            row.deleteAt(edit.at());
            em.persist(ChangeEntity.of(edit, new Change.Deleted(number, before)));
            JpaCatalogue.revise(em, List.of(row));
            return row.callerId();
        }));
    }

    @Override
    public Loaded load(List<Row> rows, UsageLimit defaultLimit, Edit edit) {
        return database.writing(em -> {
            Map<CallerIdNumber, CallerIdEntity> kept = lock(em, rows.stream().map(Row::number).toList());
            List<CallerIdEntity> touched = new ArrayList<>();
            int added = 0;
            for (Row row : rows) {
                CallerIdEntity entity = kept.get(row.number());
                if (entity == null || !entity.isListed()) {
                    Listing listing = row.listing().asNewFor(row.number(), defaultLimit);
                    touched.add(list(em, row.number(), listing, entity, edit));
                    added++;
                } else if (change(em, entity, row.listing(), edit)) {
                    touched.add(entity);
                }
            }
            JpaCatalogue.revise(em, touched);
            int changed = touched.size() - added;
            return new Loaded(added, changed, rows.size() - touched.size(),
                    touched.stream().map(CallerIdEntity::callerId).toList());
        });
    }

    @Override
    public Loaded foresee(List<Row> rows) {
        Map<CallerIdNumber, Listing> listed = listings(rows.stream().map(row -> row.number().value()).toList());
        long added = rows.stream().filter(row -> !listed.containsKey(row.number())).count();
        long unchanged = rows.stream().filter(row -> {
            Listing before = listed.get(row.number());
            return before != null && row.listing().appliedTo(before).equals(before);
        }).count();
        return new Loaded(added, rows.size() - added - unchanged, unchanged, List.of());
    }

    private Map<CallerIdNumber, Listing> listings(List<String> numbers) {
        return database.reading(em -> em
                .createQuery("select c from CallerIdEntity c where c.deletedAt is null and c.number in :numbers",
                        CallerIdEntity.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .map(CallerIdEntity::callerId)
                .collect(Collectors.toMap(CallerId::number, CallerId::listing)));
    }

    @Override
    public Optional<Listed> find(CallerIdNumber number) {
        return database.reading(em -> Optional.ofNullable(em.find(CallerIdEntity.class, number.value()))
                .filter(CallerIdEntity::isListed)
                .map(CallerIdEntity::listed));
    }

    @Override
    public List<Listed> page(Query query) {
        return database.reading(em -> {
            TypedQuery<CallerIdEntity> page = em.createQuery("select c from CallerIdEntity c where c.deletedAt is null"
                    + query.after().map(after -> " and c.number > :after").orElse("")
                    + query.areaCode().map(areaCode -> " and c.areaCode = :areaCode").orElse("")
                    + query.active().map(active -> " and c.active = :active").orElse("")
                    + " order by c.number", CallerIdEntity.class);
            query.after().map(CallerIdNumber::value).ifPresent(after -> page.setParameter("after", after));
            query.areaCode().map(AreaCode::digits).ifPresent(areaCode -> page.setParameter("areaCode", areaCode));
            query.active().ifPresent(active -> page.setParameter("active", active ? 1 : 0));
            return page.setMaxResults(query.atMost()).getResultList().stream().map(CallerIdEntity::listed).toList();
        });
    }

    private static CallerIdEntity list(EntityManager em, CallerIdNumber number, Listing listing,
            @Nullable CallerIdEntity deleted, Edit edit) {
        em.persist(ChangeEntity.of(edit, new Change.Added(number, listing)));
        if (deleted != null) {
            deleted.listAgain();
            deleted.edit(deleted.callerId().listed(listing), edit.at());
            return deleted;
        }
        CallerIdEntity row = CallerIdEntity.listing(CallerId.added(number, listing, edit.at()), edit.at());
        em.persist(row);
        return row;
    }

    /** False if the change says nothing new. */
    private static boolean change(EntityManager em, CallerIdEntity row, ListingChange change, Edit edit) {
        CallerId before = row.callerId();
        CallerId after = before.listed(change.appliedTo(before.listing()));
        if (after.equals(before)) {
            return false;
        }
        row.edit(after, edit.at());
        em.persist(ChangeEntity.of(edit, new Change.Edited(after.number(), before.listing(), after.listing())));
        return true;
    }

    private Optional<CallerIdEntity> lockListed(EntityManager em, CallerIdNumber number) {
        return Optional.ofNullable(lock(em, List.of(number)).get(number)).filter(CallerIdEntity::isListed);
    }

    private Map<CallerIdNumber, CallerIdEntity> lock(EntityManager em, List<CallerIdNumber> numbers) {
        Map<CallerIdNumber, CallerIdEntity> locked = new HashMap<>();
        for (CallerIdEntity row : database.rows(em).lock(numbers)) {
            locked.put(row.callerId().number(), row);
        }
        return locked;
    }
}
