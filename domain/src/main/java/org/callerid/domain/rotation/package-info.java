// SPDX-License-Identifier: Apache-2.0
/** Whose turn it is. */
@NullMarked
package org.callerid.domain.rotation;

import org.jspecify.annotations.NullMarked;
