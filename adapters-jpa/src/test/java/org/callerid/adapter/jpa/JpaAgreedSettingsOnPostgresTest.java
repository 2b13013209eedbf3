// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import org.callerid.application.contract.AgreedSettingsContract;
import org.callerid.application.port.out.AgreedSettings;

class JpaAgreedSettingsOnPostgresTest implements AgreedSettingsContract {
    @Override
    public AgreedSettings agreedSettings() {
        return new JpaAgreedSettings(TestDatabase.POSTGRES.empty());
    }
}
