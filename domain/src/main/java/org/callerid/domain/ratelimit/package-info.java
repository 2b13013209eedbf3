// SPDX-License-Identifier: Apache-2.0
/** How often something may happen in a minute. */
@NullMarked
package org.callerid.domain.ratelimit;

import org.jspecify.annotations.NullMarked;
