// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.JpaAuditTrail;
import org.callerid.adapter.jpa.JpaCallerIdSearch;
import org.callerid.adapter.jpa.JpaCallerIds;
import org.callerid.adapter.jpa.JpaInventory;
import org.callerid.adapter.jpa.JpaNumberOutcomes;
import org.callerid.adapter.jpa.JpaRetentionStore;
import org.callerid.adapter.jpa.JpaSharedSettings;
import org.callerid.adapter.jpa.JpaStatistics;
import org.callerid.adapter.jpa.JpaTraffic;
import org.callerid.adapter.jpa.JpaUsageHistory;
import org.callerid.adapter.sheet.CsvNumberingPlans;
import org.callerid.adapter.sheet.FileCallerIdSheets;
import org.callerid.adapter.sheet.PrivateImportFiles;
import org.callerid.application.port.out.AllocationIdGenerator;
import org.callerid.application.port.out.AuditTrail;
import org.callerid.application.port.out.BatchIdGenerator;
import org.callerid.application.port.out.CallerIdSearch;
import org.callerid.application.port.out.CallerIdSheets;
import org.callerid.application.port.out.CallerIds;
import org.callerid.application.port.out.ImportFiles;
import org.callerid.application.port.out.Inventory;
import org.callerid.application.port.out.NumberOutcomes;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.application.port.out.RetentionStore;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.application.port.out.Statistics;
import org.callerid.application.port.out.Traffic;
import org.callerid.application.port.out.UsageHistory;
import org.callerid.deploy.resilience.BackgroundTasks;
import org.callerid.deploy.settings.Settings;
import org.callerid.domain.audit.BatchId;

/** Binds adapters to the outgoing ports of what operators see and change. */
@Dependent
public class OperatorStoreWiring {
    private static final Duration AREA_CODE_INTERVAL = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(OperatorStoreWiring.class.getName());

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
    AuditTrail auditTrail(Database database) {
        return new JpaAuditTrail(database);
    }

    @Produces
    @Singleton
    UsageHistory usageHistory(Database database) {
        return new JpaUsageHistory(database);
    }

    @Produces
    @Singleton
    CallerIdSearch callerIdSearch(Database database) {
        return new JpaCallerIdSearch(database);
    }

    @Produces
    @Singleton
    Inventory inventory(Database database) {
        return new JpaInventory(database);
    }

    @Produces
    @Singleton
    Traffic traffic(Database database) {
        return new JpaTraffic(database);
    }

    @Produces
    @Singleton
    RetentionStore retentionStore(Database database) {
        return new JpaRetentionStore(database);
    }

    @Produces
    @Singleton
    SharedSettings sharedSettings(Database database) {
        return new JpaSharedSettings(database);
    }

    @Produces
    @Singleton
    NumberOutcomes numberOutcomes(Database database) {
        return new JpaNumberOutcomes(database);
    }

    @Produces
    @Singleton
    BatchIdGenerator batchIds(AllocationIdGenerator ids) {
        return () -> new BatchId(ids.next().value());
    }

    @Produces
    @Singleton
    CallerIdSheets callerIdSheets() {
        return new FileCallerIdSheets();
    }

    @Produces
    @Singleton
    NumberingPlans numberingPlans(Settings settings, BackgroundTasks tasks) {
        CsvNumberingPlans plans = new CsvNumberingPlans(settings.data().areaCodeFile(),
                warning -> LOG.log(System.Logger.Level.WARNING, warning));
        tasks.scheduleWithFixedDelay(AREA_CODE_INTERVAL, AREA_CODE_INTERVAL, plans::refresh);
        return plans;
    }

    @Produces
    @Singleton
    ImportFiles importFiles(Settings settings) {
        return new PrivateImportFiles(settings.data().importFolder());
    }
}
