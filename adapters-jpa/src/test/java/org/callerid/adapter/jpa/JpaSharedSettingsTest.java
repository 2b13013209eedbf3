// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.SharedSettingsContract;
import org.callerid.application.port.out.SharedSettings;

class JpaSharedSettingsTest implements SharedSettingsContract {
    @Override
    public SharedSettings sharedSettings() {
        return new JpaSharedSettings(TestDatabase.POSTGRES.emptied());
    }
}
