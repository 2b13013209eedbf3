// SPDX-License-Identifier: Apache-2.0
/** Area codes and destinations, parsed from what dialers and people write. */
@NullMarked
package org.callerid.domain.numbering;

import org.jspecify.annotations.NullMarked;
