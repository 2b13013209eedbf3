// SPDX-License-Identifier: Apache-2.0
/** FastAGI words in, a use case asked, AGI words out. */
@NullMarked
package org.callerid.adapter.agi;

import org.jspecify.annotations.NullMarked;
