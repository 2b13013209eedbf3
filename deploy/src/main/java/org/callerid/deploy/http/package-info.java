// SPDX-License-Identifier: Apache-2.0
/** What stands before everything served by HTTP, so that nobody who asks can take the threads of calls. */
@NullMarked
package org.callerid.deploy.http;

import org.jspecify.annotations.NullMarked;
