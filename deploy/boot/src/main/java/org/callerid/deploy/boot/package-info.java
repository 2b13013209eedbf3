// SPDX-License-Identifier: Apache-2.0
/**
 * The classes on the process's class path besides Payara. Payara treats everything there as its own, so they are as few
 * as possible.
 */
@NullMarked
package org.callerid.deploy.boot;

import org.jspecify.annotations.NullMarked;
