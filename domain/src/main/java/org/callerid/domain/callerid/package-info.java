// SPDX-License-Identifier: Apache-2.0
/** The company's numbers: how operators configured them and how calls have used them. */
@NullMarked
package org.callerid.domain.callerid;

import org.jspecify.annotations.NullMarked;
