// SPDX-License-Identifier: Apache-2.0
/** Telephone numbers as people, operators and dialers write them, and what we understand by them. */
@NullMarked
package org.callerid.domain.numbering;

import org.jspecify.annotations.NullMarked;
