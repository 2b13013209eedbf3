// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.AlertLogContract;
import org.callerid.application.port.out.AlertLog;

class JpaAlertLogTest implements AlertLogContract {
    @Override
    public AlertLog alertLog() {
        return new JpaAlertLog(TestDatabase.POSTGRES.emptied());
    }
}
