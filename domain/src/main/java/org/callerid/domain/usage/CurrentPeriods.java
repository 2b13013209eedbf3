// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.usage;

import java.time.Instant;

/**
 * The clock hour and the calendar day that contain an instant, each identified by its end.
 *
 * @param now the instant
 * @param hourEnds first instant of the next hour
 * @param dayEnds first instant of the next day
 */
public record CurrentPeriods(Instant now, Instant hourEnds, Instant dayEnds) {}
