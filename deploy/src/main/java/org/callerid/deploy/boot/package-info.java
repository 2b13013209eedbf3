// SPDX-License-Identifier: Apache-2.0
/** What stands on the process's class path beside Payara, which takes what it finds there for its own: as little as possible. */
@NullMarked
package org.callerid.deploy.boot;

import org.jspecify.annotations.NullMarked;
