// SPDX-License-Identifier: Apache-2.0
/** The operators' sheets: CSV files, Excel workbooks and VICIdial's exports. Also the table of area codes. */
@NullMarked
package org.callerid.adapter.sheet;

import org.jspecify.annotations.NullMarked;
