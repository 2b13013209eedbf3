// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.contact;

import java.time.Instant;
import org.callerid.domain.callerid.CallerIdNumber;

/** A number that one call to a person shows, reserved at {@code at}. */
public record ShownNumber(CallerIdNumber number, Instant at) {}
