// SPDX-License-Identifier: Apache-2.0
/** The operators' sheets: CSV files, Excel workbooks and VICIdial's exports. */
@NullMarked
package org.callerid.adapter.sheet;

import org.jspecify.annotations.NullMarked;
