// SPDX-License-Identifier: Apache-2.0
/** The operators' sheets: CSV files, Excel workbooks and VICIdial's exports. */
@NullMarked
package org.callerid.deploy.sheet;

import org.jspecify.annotations.NullMarked;
