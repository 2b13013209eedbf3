// SPDX-License-Identifier: Apache-2.0
/** Calls of people who call one of the company's numbers back. */
@NullMarked
package org.callerid.domain.callback;

import org.jspecify.annotations.NullMarked;
