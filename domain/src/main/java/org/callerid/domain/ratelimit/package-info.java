// SPDX-License-Identifier: Apache-2.0
/** Rate limits per minute. */
@NullMarked
package org.callerid.domain.ratelimit;

import org.jspecify.annotations.NullMarked;
