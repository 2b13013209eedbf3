// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.RequestLogContract;

class JpaRequestLogTest implements RequestLogContract {
    @Override
    public Views views() {
        Database database = TestDatabase.POSTGRES.emptied();
        JpaRequestLog log = new JpaRequestLog(database);
        return new Views(log, log::close, new JpaCallHistory(database));
    }
}
