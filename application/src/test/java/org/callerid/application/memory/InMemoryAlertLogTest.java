// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.AlertLogContract;
import org.callerid.application.port.out.AlertLog;

class InMemoryAlertLogTest implements AlertLogContract {
    @Override
    public AlertLog alertLog() {
        return new InMemoryAlertLog();
    }
}
