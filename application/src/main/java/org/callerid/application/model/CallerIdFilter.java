// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;

/**
 * Criteria for caller ids; an empty field matches everything.
 *
 * @param numberPrefix prefix of the number as {@link CallerIdNumber} formats it: up to 15 digits, preceded by a plus for
 *        numbers outside North America
 */
public record CallerIdFilter(Optional<String> numberPrefix, Optional<AreaCode> areaCode,
        Optional<CarrierFilter> carrier,
        Optional<CallerIdStatus> status) {
    public static final CallerIdFilter ALL = new CallerIdFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}
