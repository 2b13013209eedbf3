// SPDX-License-Identifier: Apache-2.0
/** The company's own numbers: what the operator says of them and what calls have done to them. */
@NullMarked
package org.callerid.domain.callerid;

import org.jspecify.annotations.NullMarked;
