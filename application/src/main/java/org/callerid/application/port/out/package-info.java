// SPDX-License-Identifier: Apache-2.0
/**
 * Outbound ports: what the service needs from outside, such as stores, a sheet format and shared settings. Outbound
 * adapters implement these.
 */
@NullMarked
package org.callerid.application.port.out;

import org.jspecify.annotations.NullMarked;
