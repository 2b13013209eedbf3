// SPDX-License-Identifier: Apache-2.0
/** Starts Payara Micro with the server in it and reports the result in plain words. */
@NullMarked
package org.callerid.deploy.launcher;

import org.jspecify.annotations.NullMarked;
