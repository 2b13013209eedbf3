// SPDX-License-Identifier: Apache-2.0
/** Starts Payara Micro with the server in it and says in plain words how that went. */
@NullMarked
package org.callerid.deploy.launcher;

import org.jspecify.annotations.NullMarked;
