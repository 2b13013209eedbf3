// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.attention;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that needs attention.
 *
 * @param items worst first
 */
public record Attention(List<AttentionItem> items) {
    public Attention {
        items = List.copyOf(items);
    }

    /** Sorts by severity; within one, the order of {@code items} is kept. */
    public static Attention of(Collection<AttentionItem> items) {
        return new Attention(items.stream().sorted(Comparator.comparing(AttentionItem::severity)).toList());
    }

    public Verdict verdict() {
        if (items.isEmpty()) {
            return Verdict.HEALTHY;
        }
        return items.getFirst().severity() == Severity.CRITICAL ? Verdict.DEFAULT_CALLER_ID : Verdict.NEEDS_ATTENTION;
    }

    /** The answer to whether all is well. */
    public enum Verdict {
        HEALTHY,
        NEEDS_ATTENTION,
        /** Calls go out with their default caller id. */
        DEFAULT_CALLER_ID
    }
}
