// SPDX-License-Identifier: Apache-2.0
/** The wiring of the server: which adapter serves which port, and what happens at start-up. */
@NullMarked
package org.callerid.deploy.wiring;

import org.jspecify.annotations.NullMarked;
