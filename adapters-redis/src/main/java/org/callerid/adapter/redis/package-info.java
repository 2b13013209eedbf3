// SPDX-License-Identifier: Apache-2.0
/** Outgoing ports kept in Redis by Lua scripts; a place kept for later. */
@NullMarked
package org.callerid.adapter.redis;

import org.jspecify.annotations.NullMarked;
