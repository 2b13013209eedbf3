// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.time.Instant;

/** The position of a request in the request log. */
public record RequestLogCursor(Instant at, long id) {}
