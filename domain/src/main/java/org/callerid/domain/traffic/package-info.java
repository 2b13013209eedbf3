// SPDX-License-Identifier: Apache-2.0
/** The demand for caller ids, and the capacity to meet it. */
@NullMarked
package org.callerid.domain.traffic;

import org.jspecify.annotations.NullMarked;
