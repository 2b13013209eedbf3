// SPDX-License-Identifier: Apache-2.0
/** Who is let in. */
@NullMarked
package org.callerid.domain.access;

import org.jspecify.annotations.NullMarked;
