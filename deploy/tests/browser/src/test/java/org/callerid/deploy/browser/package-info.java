// SPDX-License-Identifier: Apache-2.0
/** The dashboard in a real browser: what it shows, what can be done with it, and its accessibility. */
@NullMarked
package org.callerid.deploy.browser;

import org.jspecify.annotations.NullMarked;
