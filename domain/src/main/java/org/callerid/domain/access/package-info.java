// SPDX-License-Identifier: Apache-2.0
/** Who may do what, and the limits on sessions and failed sign-ins. */
@NullMarked
package org.callerid.domain.access;

import org.jspecify.annotations.NullMarked;
