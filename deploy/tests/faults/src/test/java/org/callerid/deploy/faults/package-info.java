// SPDX-License-Identifier: Apache-2.0
/**
 * Breaks real servers while calls run, and checks from what the clients saw and what was stored whether every invariant
 * held.
 */
@NullMarked
package org.callerid.deploy.faults;

import org.jspecify.annotations.NullMarked;
