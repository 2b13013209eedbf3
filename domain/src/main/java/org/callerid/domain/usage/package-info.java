// SPDX-License-Identifier: Apache-2.0
/** How often a caller id may be used in a clock hour and a calendar day, and how often it was. */
@NullMarked
package org.callerid.domain.usage;

import org.jspecify.annotations.NullMarked;
