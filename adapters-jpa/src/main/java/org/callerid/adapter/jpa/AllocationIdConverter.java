// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.callerid.domain.allocation.AllocationId;
import org.jspecify.annotations.Nullable;

/** Replaces EclipseLink's own mapping of {@link UUID}, which cannot read null. */
@Converter(autoApply = true)
public class AllocationIdConverter implements AttributeConverter<AllocationId, UUID> {
    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable AllocationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable AllocationId convertToEntityAttribute(@Nullable UUID value) {
        return value == null ? null : new AllocationId(value);
    }
}
