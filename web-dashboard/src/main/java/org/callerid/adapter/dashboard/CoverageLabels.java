// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.callerid.domain.coverage.AreaCodeCoverage;

/** The outlook of an area code in the operator's words, with the minute in which it runs out. */
@Named("coverageLabels")
@RequestScoped
public class CoverageLabels {
    private final Messages messages;
    private final TimeFormats times;

    @Inject
    public CoverageLabels(Messages messages, TimeFormats times) {
        this.messages = messages;
        this.times = times;
    }

    public String of(AreaCodeCoverage coverage) {
        return switch (coverage.status()) {
            case EXHAUSTED -> messages.of("coverage.EXHAUSTED", times.compact(coverage.replenishedAt()));
            case RUNNING_OUT -> messages.of("coverage.RUNNING_OUT", times.compact(coverage.exhaustedAt()));
            case LOW -> coverage.exhaustedAt().isPresent()
                    ? messages.of("coverage.RUNNING_OUT", times.compact(coverage.exhaustedAt()))
                    : messages.of("coverage.LOW");
            case ALL_BUSY, NONE_ACTIVE, NOT_OWNED, OK -> messages.of("coverage." + coverage.status());
        };
    }
}
