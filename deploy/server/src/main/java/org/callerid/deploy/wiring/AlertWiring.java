// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.callerid.adapter.alerts.HttpAlertChannel;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.JpaAlertLog;
import org.callerid.application.port.in.RaiseAlerts;
import org.callerid.application.port.in.ShowAttention;
import org.callerid.application.port.out.AlertChannel;
import org.callerid.application.port.out.AlertLog;
import org.callerid.application.usecase.RaiseAlertsUseCase;
import org.callerid.deploy.settings.Settings;

/** Binds alerts: always in the log, and by HTTP if a URL is set. */
@Dependent
public class AlertWiring {
    @Produces
    @Singleton
    AlertLog alertLog(Database database) {
        return new JpaAlertLog(database);
    }

    @Produces
    @Singleton
    AlertChannel alertChannel(Settings settings) {
        return new LoggingAlertChannel(settings.alertUrl().map(HttpAlertChannel::new));
    }

    @Produces
    @Singleton
    RaiseAlerts raiseAlerts(ShowAttention attention, AlertLog log, AlertChannel channel, InstantSource clock) {
        return new RaiseAlertsUseCase(attention, log, channel, clock);
    }
}
