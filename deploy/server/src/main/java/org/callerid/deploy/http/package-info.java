// SPDX-License-Identifier: Apache-2.0
/** Filters in front of everything served over HTTP, so that no client can exhaust the threads that calls need. */
@NullMarked
package org.callerid.deploy.http;

import org.jspecify.annotations.NullMarked;
