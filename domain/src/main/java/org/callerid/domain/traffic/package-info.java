// SPDX-License-Identifier: Apache-2.0
/** How many calls ask, and what they are told. */
@NullMarked
package org.callerid.domain.traffic;

import org.jspecify.annotations.NullMarked;
