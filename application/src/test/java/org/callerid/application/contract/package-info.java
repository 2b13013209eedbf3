// SPDX-License-Identifier: Apache-2.0
/** Contract tests of outgoing ports: one interface per port, which the tests of every implementation implement. */
@NullMarked
package org.callerid.application.contract;

import org.jspecify.annotations.NullMarked;
