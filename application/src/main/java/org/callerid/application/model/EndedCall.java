// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.CallEnd;

/**
 * A call that ended.
 *
 * @param number the one it showed
 */
public record EndedCall(CallerIdNumber number, CallEnd end) {}
