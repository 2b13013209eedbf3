// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import java.time.Instant;

/** The occasion of a change. */
public record Edit(Actor by, Instant at) {}
