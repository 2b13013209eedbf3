// SPDX-License-Identifier: Apache-2.0
/** Validation of input values. */
@NullMarked
package org.callerid.domain.validation;

import org.jspecify.annotations.NullMarked;
