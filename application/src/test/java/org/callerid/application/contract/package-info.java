// SPDX-License-Identifier: Apache-2.0
/** Contract tests of outbound ports: one interface per port, which the tests of every adapter implement. */
@NullMarked
package org.callerid.application.contract;

import org.jspecify.annotations.NullMarked;
