// SPDX-License-Identifier: Apache-2.0
/**
 * Outgoing ports kept in memory by the rules of the domain: the reference every other store must agree with. And simpler ones
 * without a contract, that remember what they were told.
 */
@NullMarked
package org.callerid.application.memory;

import org.jspecify.annotations.NullMarked;
