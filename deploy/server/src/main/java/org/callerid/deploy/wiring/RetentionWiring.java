// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.callerid.application.port.in.ForgetPerson;
import org.callerid.application.port.in.PurgeExpiredData;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.application.usecase.ForgetPersonUseCase;
import org.callerid.application.usecase.PurgeExpiredDataUseCase;
import org.callerid.deploy.settings.Settings;

/** Binds use cases to the incoming ports that delete what is kept of calls. */
@Dependent
public class RetentionWiring {
    @Produces
    @Singleton
    PurgeExpiredData purgeExpiredData(RetentionStore rows, InstantSource clock, Settings settings) {
        return new PurgeExpiredDataUseCase(rows, settings.retention(), settings.contactPolicy().retention(), clock);
    }

    @Produces
    @Singleton
    ForgetPerson forgetPerson(RetentionStore rows) {
        return new ForgetPersonUseCase(rows);
    }
}
