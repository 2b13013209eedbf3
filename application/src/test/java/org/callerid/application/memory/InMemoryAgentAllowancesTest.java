// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.AgentAllowancesContract;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.domain.allocation.AgentAllowance;

class InMemoryAgentAllowancesTest implements AgentAllowancesContract {
    @Override
    public AgentAllowances allowances(AgentAllowance allowance) {
        return new InMemoryAgentAllowances(allowance);
    }
}
