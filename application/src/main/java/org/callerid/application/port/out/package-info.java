// SPDX-License-Identifier: Apache-2.0
/** What the service needs of the world outside: stores, a sheet format, agreed settings. Outbound adapters implement these. */
@NullMarked
package org.callerid.application.port.out;

import org.jspecify.annotations.NullMarked;
