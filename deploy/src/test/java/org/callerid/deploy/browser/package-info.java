// SPDX-License-Identifier: Apache-2.0
/** Operators' pages in a real browser: what they say, what can be done on them, and whether everybody can use them. */
@NullMarked
package org.callerid.deploy.browser;

import org.jspecify.annotations.NullMarked;
