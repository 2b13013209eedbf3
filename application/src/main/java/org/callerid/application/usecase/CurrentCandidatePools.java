// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.function.Supplier;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.rotation.CandidatePools;
import org.callerid.domain.rotation.LocalPresence;

/** The pools of the numbering plan in force; computed anew when the plan changes. Thread-safe. */
public final class CurrentCandidatePools implements Supplier<CandidatePools> {
    private final LocalPresence presence;
    private final NumberingPlans plans;
    private volatile Computed computed;

    public CurrentCandidatePools(LocalPresence presence, NumberingPlans plans) {
        this.presence = presence;
        this.plans = plans;
        this.computed = compute(plans.current());
    }

    @Override
    public CandidatePools get() {
        NumberingPlan plan = plans.current();
        Computed latest = computed;
        if (!plan.equals(latest.plan())) {
            latest = compute(plan);
            computed = latest;
        }
        return latest.pools();
    }

    private Computed compute(NumberingPlan plan) {
        return new Computed(plan, new CandidatePools(presence, plan));
    }

    private record Computed(NumberingPlan plan, CandidatePools pools) {}
}
