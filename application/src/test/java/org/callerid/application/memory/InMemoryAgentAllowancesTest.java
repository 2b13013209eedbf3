// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.AgentAllowancesContract;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.domain.allocation.RateLimit;

class InMemoryAgentAllowancesTest implements AgentAllowancesContract {
    @Override
    public AgentAllowances allowances(RateLimit rateLimit) {
        return new InMemoryAgentAllowances(rateLimit);
    }
}
