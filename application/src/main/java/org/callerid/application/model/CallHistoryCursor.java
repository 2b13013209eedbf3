// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;

/** A request's place in the log. */
public record CallHistoryCursor(Instant at, long id) {}
