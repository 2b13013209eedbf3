// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;

/**
 * A page of the list of operations.
 *
 * @param before only earlier operations than this
 * @param limit 1 or more
 */
public record AuditOperationQuery(AuditFilter filter, Optional<AuditOperationCursor> before, int limit) {}
