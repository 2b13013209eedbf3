// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import java.util.Optional;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.numbering.AreaCode;

/**
 * Criteria for a page of caller ids; an empty field matches everything.
 *
 * @param after only numbers greater than this
 * @param limit 1 or more
 */
public record CallerIdListQuery(Optional<CallerIdNumber> after, Optional<AreaCode> areaCode, Optional<Boolean> active,
        int limit) {}
