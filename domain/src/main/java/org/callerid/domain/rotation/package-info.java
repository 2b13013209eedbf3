// SPDX-License-Identifier: Apache-2.0
/** The order in which numbers are allocated. */
@NullMarked
package org.callerid.domain.rotation;

import org.jspecify.annotations.NullMarked;
