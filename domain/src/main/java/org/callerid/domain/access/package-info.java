// SPDX-License-Identifier: Apache-2.0
/** The limit on failed sign-ins. */
@NullMarked
package org.callerid.domain.access;

import org.jspecify.annotations.NullMarked;
