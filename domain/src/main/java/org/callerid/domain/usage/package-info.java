// SPDX-License-Identifier: Apache-2.0
/** How often a caller id may be used per clock hour and calendar day, and how often it was used. */
@NullMarked
package org.callerid.domain.usage;

import org.jspecify.annotations.NullMarked;
