// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.application.port.out.CallerIdChangeFeed;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;

/**
 * @param id greater than those of earlier changes, as far as one node made them
 * @param revision of the {@link CallerIdChangeFeed} that the change made; 0 for one that the catalogue does not know, and for
 *        those made before this was noted
 */
public record AuditTrailEntry(long id, AuditStamp stamp, AuditEvent event, long revision) {}
