// SPDX-License-Identifier: Apache-2.0
/** The use cases: they implement the inbound ports and decide the order of steps. */
@NullMarked
package org.callerid.application.usecase;

import org.jspecify.annotations.NullMarked;
