// SPDX-License-Identifier: Apache-2.0
/** What every adapter of an outgoing port does, whatever it is made of: one interface of tests a port. */
@NullMarked
package org.callerid.application.contract;

import org.jspecify.annotations.NullMarked;
