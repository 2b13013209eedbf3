// SPDX-License-Identifier: Apache-2.0
/** What ports of both directions pass on: rows of lists, queries, counts, sheets. Holds no rule. */
@NullMarked
package org.callerid.application.model;

import org.jspecify.annotations.NullMarked;
