// SPDX-License-Identifier: Apache-2.0
/** The audit trail: who changed what. */
@NullMarked
package org.callerid.domain.audit;

import org.jspecify.annotations.NullMarked;
