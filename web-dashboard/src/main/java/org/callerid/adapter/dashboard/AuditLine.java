// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.time.Instant;
import java.util.List;
import org.callerid.domain.audit.Actor;

/**
 * A line of the audit log: a batch, or the change of one number.
 *
 * @param what was done, in a word or two
 * @param number the only one; empty for a batch
 * @param numbers how many
 * @param summary of a batch; empty for one number
 * @param differences of one number; empty for a batch
 * @param reason empty if none was given
 * @param batch the id of the batch that the line is or belongs to; empty if it does not
 */
public record AuditLine(Instant at, Actor actor, String what, String number, long numbers, String summary,
        List<FieldDifference> differences, String reason, String batch) {
    public AuditLine {
        differences = List.copyOf(differences);
    }
}
