// SPDX-License-Identifier: Apache-2.0
/** A call's request for a caller id: who calls whom, and what identifies a retry. */
@NullMarked
package org.callerid.domain.allocation;

import org.jspecify.annotations.NullMarked;
