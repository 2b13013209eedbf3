// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.List;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NumberingPlan;

/** Reads the numbering plan. */
public final class ShowAreaCodesUseCase implements ShowAreaCodes {
    private static final int NEIGHBOURS = 5;

    private final NumberingPlans plans;

    public ShowAreaCodesUseCase(NumberingPlans plans) {
        this.plans = plans;
    }

    @Override
    public Result show(AreaCode areaCode) {
        NumberingPlan plan = plans.current();
        return plan.find(areaCode)
                .<Result>map(row -> geographic(row, plan))
                .or(() -> plan.nonGeographicUseOf(areaCode).map(use -> new NonGeographic(areaCode, use)))
                .orElseGet(() -> new Unassigned(areaCode));
    }

    @Override
    public List<Geographic> inService() {
        NumberingPlan plan = plans.current();
        return plan.inService().stream().map(row -> geographic(row, plan)).toList();
    }

    private static Geographic geographic(GeographicAreaCode row, NumberingPlan plan) {
        return new Geographic(row, plan.overlaysOf(row.areaCode()), plan.nearestTo(row.areaCode(), NEIGHBOURS));
    }
}
