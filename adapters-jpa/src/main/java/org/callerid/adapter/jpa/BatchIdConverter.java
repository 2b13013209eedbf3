// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.callerid.domain.audit.BatchId;
import org.jspecify.annotations.Nullable;

/** Replaces EclipseLink's own mapping of {@link UUID}, which cannot read null. */
@Converter(autoApply = true)
public class BatchIdConverter implements AttributeConverter<BatchId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable BatchId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable BatchId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new BatchId(value);
    }
}
