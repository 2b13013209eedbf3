// SPDX-License-Identifier: Apache-2.0
/** In-memory outbound ports that follow the domain rules: the reference that every other store must match. */
@NullMarked
package org.callerid.application.memory;

import org.jspecify.annotations.NullMarked;
