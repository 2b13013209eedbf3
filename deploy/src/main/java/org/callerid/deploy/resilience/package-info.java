// SPDX-License-Identifier: Apache-2.0
/** What stands between a port and its adapters when one of them may fail, and the bounds that hold on one node. */
@NullMarked
package org.callerid.deploy.resilience;

import org.jspecify.annotations.NullMarked;
