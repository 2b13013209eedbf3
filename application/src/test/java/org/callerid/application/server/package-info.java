// SPDX-License-Identifier: Apache-2.0
/** What real servers need in tests of adapters: certificates. */
@NullMarked
package org.callerid.application.server;

import org.jspecify.annotations.NullMarked;
