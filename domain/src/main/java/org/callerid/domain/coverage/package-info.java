// SPDX-License-Identifier: Apache-2.0
/** How well the numbers of an area code cover the calls to it, and when they run out. */
@NullMarked
package org.callerid.domain.coverage;

import org.jspecify.annotations.NullMarked;
