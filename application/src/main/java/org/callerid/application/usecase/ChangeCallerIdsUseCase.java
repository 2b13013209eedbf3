// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.ChangeCallerIds;
import org.callerid.application.port.out.BatchIds;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.CallerIds.Listed;
import org.callerid.application.port.out.Listings;
import org.callerid.application.port.out.Listings.By;
import org.callerid.application.port.out.Listings.Filter;
import org.callerid.application.port.out.Listings.Order;
import org.callerid.application.port.out.Rotation;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.validation.InvalidValueException;

/** Changes numbers in small transactions, so that calls go on meanwhile, and tells the rotation. */
public final class ChangeCallerIdsUseCase implements ChangeCallerIds {
    private static final Order BY_NUMBER = new Order(By.NUMBER, false);

    private final CallerIds callerIds;
    private final Listings listings;
    private final Rotation rotation;
    private final BatchIds batchIds;
    private final InstantSource clock;

    public ChangeCallerIdsUseCase(CallerIds callerIds, Listings listings, Rotation rotation, BatchIds batchIds,
            InstantSource clock) {
        this.callerIds = callerIds;
        this.listings = listings;
        this.rotation = rotation;
        this.batchIds = batchIds;
        this.clock = clock;
    }

    @Override
    public BatchResult change(List<CallerIdNumber> numbers, CallerIdPatch patch, Actor actor) {
        BatchId batch = batchIds.next();
        return new BatchResult(batch,
                change(numbers, patch, new AuditStamp(actor, clock.instant(), Optional.of(batch))));
    }

    @Override
    public BatchResult changeFound(Filter filter, CallerIdPatch patch, Actor actor) {
        Instant now = clock.instant();
        if (listings.page(filter, BY_NUMBER, 0, 1, now).total() > MOST) {
            throw new InvalidValueException("found.too-many",
                    "more than {0} numbers were found; narrow the list, or download it, edit it and import it", MOST);
        }
        BatchId batch = batchIds.next();
        AuditStamp stamp = new AuditStamp(actor, now, Optional.of(batch));
        long listed = 0;
        List<CallerIdNumber> chunk = numbers(listings.following(Optional.empty(), filter, CallerIds.MOST_AT_ONCE, now));
        while (!chunk.isEmpty()) {
            listed += change(chunk, patch, stamp);
            chunk = numbers(listings.following(Optional.of(chunk.getLast()), filter, CallerIds.MOST_AT_ONCE, now));
        }
        return new BatchResult(batch, listed);
    }

    private long change(List<CallerIdNumber> numbers, CallerIdPatch patch, AuditStamp stamp) {
        List<Listed> changed = callerIds.change(numbers, patch, stamp);
        rotation.learn(changed.stream().map(Listed::callerId).toList());
        return changed.size();
    }

    private static List<CallerIdNumber> numbers(List<Listed> rows) {
        return rows.stream().map(row -> row.callerId().number()).toList();
    }
}
