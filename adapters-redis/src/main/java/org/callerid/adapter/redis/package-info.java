// SPDX-License-Identifier: Apache-2.0
/** Outgoing ports implemented as Lua scripts in Redis: data that all nodes share and that may be lost at any time. */
@NullMarked
package org.callerid.adapter.redis;

import org.jspecify.annotations.NullMarked;
