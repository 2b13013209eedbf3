// SPDX-License-Identifier: Apache-2.0
/** How many numbers an area code needs for its calls. */
@NullMarked
package org.callerid.domain.planning;

import org.jspecify.annotations.NullMarked;
