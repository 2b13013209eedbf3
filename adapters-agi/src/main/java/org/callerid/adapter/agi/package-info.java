// SPDX-License-Identifier: Apache-2.0
/** FastAGI adapter: parses AGI requests, calls a use case, and answers with AGI commands. */
@NullMarked
package org.callerid.adapter.agi;

import org.jspecify.annotations.NullMarked;
