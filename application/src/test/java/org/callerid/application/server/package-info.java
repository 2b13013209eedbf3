// SPDX-License-Identifier: Apache-2.0
/** Support for adapter tests against real servers: certificates. */
@NullMarked
package org.callerid.application.server;

import org.jspecify.annotations.NullMarked;
