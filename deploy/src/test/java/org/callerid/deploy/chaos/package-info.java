// SPDX-License-Identifier: Apache-2.0
/** Breaks real servers while calls run, and judges from what the callers saw and what was written whether every invariant held. */
@NullMarked
package org.callerid.deploy.chaos;

import org.jspecify.annotations.NullMarked;
