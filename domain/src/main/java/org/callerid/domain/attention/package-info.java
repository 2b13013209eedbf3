// SPDX-License-Identifier: Apache-2.0
/** What needs an operator's attention, and how badly. */
@NullMarked
package org.callerid.domain.attention;

import org.jspecify.annotations.NullMarked;
