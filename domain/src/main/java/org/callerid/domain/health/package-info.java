// SPDX-License-Identifier: Apache-2.0
/** How the calls of a number end, compared with those of others. Only watched: nothing here changes what a call gets. */
@NullMarked
package org.callerid.domain.health;

import org.jspecify.annotations.NullMarked;
