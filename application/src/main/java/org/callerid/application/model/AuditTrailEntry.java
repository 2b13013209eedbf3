// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;

/**
 * An entry of the audit trail.
 *
 * @param id larger than the ids of earlier changes made by the same node
 * @param revision the {@link CallerIdChangeFeed} revision that the change created; 0 for a change that is not in the
 *        feed, and for entries older than this field
 */
public record AuditTrailEntry(long id, AuditStamp stamp, AuditEvent event, long revision) {}
