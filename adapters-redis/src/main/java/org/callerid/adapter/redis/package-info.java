// SPDX-License-Identifier: Apache-2.0
/** Outgoing ports kept in Redis by Lua scripts: an index that all nodes share, and that may be lost at any time. */
@NullMarked
package org.callerid.adapter.redis;

import org.jspecify.annotations.NullMarked;
