// SPDX-License-Identifier: Apache-2.0
/** A caller id reserved to one call. */
@NullMarked
package org.callerid.domain.reservation;

import org.jspecify.annotations.NullMarked;
