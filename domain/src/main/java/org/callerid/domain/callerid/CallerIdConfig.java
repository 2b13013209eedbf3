// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;

/**
 * What the operator says of a number.
 *
 * @param areaCode the area whose people it is shown to first; usually, but not necessarily, the one it begins with
 */
public record CallerIdConfig(Optional<Carrier> carrier, Optional<AreaCode> areaCode, UsageLimit limit,
        boolean active) {}
