// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import org.callerid.application.port.in.ShowCoverage;
import org.callerid.domain.coverage.CoverageStatus;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.CountryGroup;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.validation.InvalidValueException;

/** The filter of the coverage, as it is written in the URL; a blank field is none. */
record CoverageFilter(String areaCode, String status, String state, String country) {
    /** @throws InvalidValueException if a field is invalid */
    ShowCoverage.Filter filter() {
        return new ShowCoverage.Filter(FieldParser.parse(areaCode, AreaCode::new),
                FieldParser.parse(status, name -> FieldParser.choice(name, CoverageStatus.class)),
                FieldParser.parse(state, Region::parse),
                FieldParser.parse(country, name -> FieldParser.choice(name, CountryGroup.class)));
    }

    /** Adds it to a URL. */
    PageUrl into(PageUrl url) {
        return url.with("area", areaCode).with("status", status).with("state", state).with("country", country);
    }
}
