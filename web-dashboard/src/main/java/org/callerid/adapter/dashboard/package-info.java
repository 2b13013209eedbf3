// SPDX-License-Identifier: Apache-2.0
/** Pages that ask the same use cases as everyone else. */
@NullMarked
package org.callerid.adapter.dashboard;

import org.jspecify.annotations.NullMarked;
