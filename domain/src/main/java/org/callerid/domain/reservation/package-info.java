// SPDX-License-Identifier: Apache-2.0
/** Reservations of caller ids for calls, and their release. */
@NullMarked
package org.callerid.domain.reservation;

import org.jspecify.annotations.NullMarked;
