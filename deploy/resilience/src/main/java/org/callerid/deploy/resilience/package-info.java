// SPDX-License-Identifier: Apache-2.0
/**
 * Circuit breakers, timeouts and fallbacks between ports and the adapters that may fail, and the limits kept on one
 * node.
 */
@NullMarked
package org.callerid.deploy.resilience;

import org.jspecify.annotations.NullMarked;
