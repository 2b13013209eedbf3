// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.reservation;

import java.time.Instant;

/**
 * The end of a call. A call has one: what is reported first.
 *
 * @param at when the report arrived
 */
public record CallEnd(Instant at, HangupInfo hangup, CallOutcome outcome) {}
