// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;

/** A position in the list of operations: the operation at the end of a page. */
public record AuditOperationCursor(Instant at, long id) {}
