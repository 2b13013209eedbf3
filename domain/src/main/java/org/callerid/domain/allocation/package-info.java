// SPDX-License-Identifier: Apache-2.0
/** One call's request for a caller id: who calls whom, what makes a retry the same request. */
@NullMarked
package org.callerid.domain.allocation;

import org.jspecify.annotations.NullMarked;
