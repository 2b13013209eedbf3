// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.callerid;

import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;

/**
 * An operator's configuration of a number.
 *
 * @param areaCode destinations in this area code get the number first; usually, but not necessarily, the number's own
 */
public record CallerIdConfig(Optional<Carrier> carrier, Optional<AreaCode> areaCode, UsageLimit limit,
        boolean active) {}
