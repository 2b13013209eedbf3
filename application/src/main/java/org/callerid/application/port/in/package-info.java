// SPDX-License-Identifier: Apache-2.0
/** What the service can be asked. Inbound adapters know these and the domain. */
@NullMarked
package org.callerid.application.port.in;

import org.jspecify.annotations.NullMarked;
