// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.TrafficContract;

class JpaTrafficTest implements TrafficContract {
    @Override
    public Views views() {
        Database database = TestDatabase.POSTGRES.emptied();
        return new Views(TestDatabase.requestAppender(database), new JpaTraffic(database));
    }
}
