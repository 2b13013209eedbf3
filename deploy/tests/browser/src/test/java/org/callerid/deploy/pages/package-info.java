// SPDX-License-Identifier: Apache-2.0
/** How long the dashboard's pages take over a million numbers, and what they cost calls; measured, not asserted. */
@NullMarked
package org.callerid.deploy.pages;

import org.jspecify.annotations.NullMarked;
