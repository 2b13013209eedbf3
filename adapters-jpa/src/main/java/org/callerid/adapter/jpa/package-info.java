// SPDX-License-Identifier: Apache-2.0
/** Outgoing ports implemented in SQL: rows, their mapping to the domain, and the transactions around them. */
@NullMarked
package org.callerid.adapter.jpa;

import org.jspecify.annotations.NullMarked;
