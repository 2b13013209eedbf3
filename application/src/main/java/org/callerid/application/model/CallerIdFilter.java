// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;

/**
 * Which numbers; what is absent does not matter.
 *
 * @param digits how the number begins, as {@link CallerIdNumber} writes it: up to 15 digits, after a plus if it is from
 * outside North America
 */
public record CallerIdFilter(Optional<String> digits, Optional<AreaCode> areaCode, Optional<CarrierFilter> carrier,
        Optional<CallerIdStatus> status) {
    public static final CallerIdFilter ALL = new CallerIdFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}
