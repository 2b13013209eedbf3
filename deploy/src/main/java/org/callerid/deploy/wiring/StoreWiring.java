// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.JpaAgreedSettings;
import org.callerid.adapter.jpa.JpaCallerIds;
import org.callerid.adapter.jpa.JpaEndedRows;
import org.callerid.adapter.jpa.JpaRequestLog;
import org.callerid.adapter.jpa.JpaReservations;
import org.callerid.adapter.jpa.JpaRotation;
import org.callerid.adapter.jpa.JpaStatistics;
import org.callerid.application.port.out.AgentAllowances;
import org.callerid.application.port.out.AgreedSettings;
import org.callerid.application.port.out.AllocationIds;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.EndedRows;
import org.callerid.application.port.out.Reservations;
import org.callerid.application.port.out.Rotation;
import org.callerid.application.port.out.Statistics;
import org.callerid.deploy.resilience.NodeAgentAllowances;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.sheet.CsvCallerIdSheets;
import org.callerid.domain.usage.UsageCalendar;

/** Which adapter serves which outgoing port. {@link StartUp} opens and closes what must be. */
@Dependent
public class StoreWiring {
    @Produces
    @Singleton
    Settings settings() {
        return Settings.ofThisProcess();
    }

    @Produces
    @Singleton
    Database database(Settings settings) {
        return Database.open(DatabaseLocations.of(settings.store()));
    }

    @Produces
    @Singleton
    InstantSource clock(Database database) {
        return new DatabaseClock(database);
    }

    @Produces
    @Singleton
    Reservations reservations(Database database, Settings settings) {
        return new JpaReservations(database, new UsageCalendar(settings.usageZone()));
    }

    @Produces
    @Singleton
    Rotation rotation(Database database) {
        return new JpaRotation(database);
    }

    @Produces
    @Singleton
    CallerIds callerIds(Database database) {
        return new JpaCallerIds(database);
    }

    @Produces
    @Singleton
    Statistics statistics(Database database) {
        return new JpaStatistics(database);
    }

    @Produces
    @Singleton
    EndedRows endedRows(Database database) {
        return new JpaEndedRows(database);
    }

    @Produces
    @Singleton
    AgreedSettings agreedSettings(Database database) {
        return new JpaAgreedSettings(database);
    }

    @Produces
    @Singleton
    JpaRequestLog requestLog(Database database) {
        return new JpaRequestLog(database);
    }

    @Produces
    @Singleton
    AgentAllowances agentAllowances(Settings settings) {
        return new NodeAgentAllowances(settings.allowance());
    }

    @Produces
    @Singleton
    AllocationIds allocationIds() {
        return new TimeOrderedAllocationIds();
    }

    @Produces
    @Singleton
    CallerIdSheets callerIdSheets() {
        return new CsvCallerIdSheets();
    }
}
