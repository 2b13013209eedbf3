// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.health.HealthPeriod;
import org.callerid.domain.health.NumberHealth;
import org.callerid.domain.health.OutcomeCounts;

/** How the calls of the last seven days ended. */
final class FakeHealth implements ShowNumberHealth {
    private final Map<CallerIdNumber, OutcomeCounts> counts = new HashMap<>();

    void set(CallerIdNumber number, OutcomeCounts outcomes) {
        counts.put(number, outcomes);
    }

    @Override
    public Optional<NumberHealth> show(CallerIdNumber number, HealthPeriod period) {
        throw new UnsupportedOperationException("only the API asks for this");
    }

    @Override
    public Map<CallerIdNumber, OutcomeCounts> counts(Collection<CallerIdNumber> numbers, HealthPeriod period) {
        assertThat(period).isEqualTo(HealthPeriod.WEEK);
        return counts.entrySet()
                .stream()
                .filter(entry -> numbers.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
