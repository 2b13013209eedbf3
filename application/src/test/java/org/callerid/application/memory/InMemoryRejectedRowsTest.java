// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.RejectedRowsContract;
import org.callerid.application.model.RejectedRows;

class InMemoryRejectedRowsTest implements RejectedRowsContract {
    @Override
    public RejectedRows rejectedRows() {
        return new InMemoryRejectedRows();
    }
}
