// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.numbering.AreaCode;

/** Criteria for caller ids; an empty field matches everything. */
public record CallerIdFilter(Optional<DigitsFilter> digits, Optional<AreaCode> areaCode,
        Optional<CarrierFilter> carrier,
        Optional<CallerIdStatus> status) {
    public static final CallerIdFilter ALL = new CallerIdFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}
