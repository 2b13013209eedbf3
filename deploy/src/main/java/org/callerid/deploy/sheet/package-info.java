// SPDX-License-Identifier: Apache-2.0
/** The operators' CSV format. */
@NullMarked
package org.callerid.deploy.sheet;

import org.jspecify.annotations.NullMarked;
