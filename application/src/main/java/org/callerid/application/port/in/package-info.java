// SPDX-License-Identifier: Apache-2.0
/** Inbound ports: what the service can do. Inbound adapters know these and the domain. */
@NullMarked
package org.callerid.application.port.in;

import org.jspecify.annotations.NullMarked;
