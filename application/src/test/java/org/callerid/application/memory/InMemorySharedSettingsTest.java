// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.memory;

import org.callerid.application.contract.SharedSettingsContract;
import org.callerid.application.port.out.SharedSettings;

class InMemorySharedSettingsTest implements SharedSettingsContract {
    @Override
    public SharedSettings sharedSettings() {
        return new InMemorySharedSettings();
    }
}
