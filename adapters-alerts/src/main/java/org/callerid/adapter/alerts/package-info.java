// SPDX-License-Identifier: Apache-2.0
/** Alerts sent to other programs. */
@NullMarked
package org.callerid.adapter.alerts;

import org.jspecify.annotations.NullMarked;
