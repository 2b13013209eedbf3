// SPDX-License-Identifier: Apache-2.0
/** Values that came from outside and cannot be used. */
@NullMarked
package org.callerid.domain.validation;

import org.jspecify.annotations.NullMarked;
