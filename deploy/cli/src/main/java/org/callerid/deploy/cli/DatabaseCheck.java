// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.callerid.adapter.jpa.Database;
import org.callerid.adapter.jpa.DatabaseClock;
import org.callerid.adapter.jpa.HostReport;
import org.callerid.adapter.jpa.JpaSharedSettings;
import org.callerid.adapter.jpa.JpaStatistics;
import org.callerid.adapter.jpa.Replication;
import org.callerid.application.model.StatisticsSnapshot;
import org.callerid.application.usecase.ShowStatisticsUseCase;
import org.callerid.deploy.settings.Settings;

/** Whether the database answers, how long it takes to commit, and whether its clock is this machine's. */
record DatabaseCheck(Settings settings) implements Supplier<List<Finding>> {
    private static final String SUBJECT = "database";
    private static final String PROBE = "doctor";
    private static final int COMMITS = 11;
    private static final Duration SLOW_COMMIT = Duration.ofMillis(20);

    @Override
    public List<Finding> get() {
        try {
            return new Store(settings, false, new PrintWriter(Writer.nullWriter())).with(this::inspect);
        } catch (FailedCommandException e) {
            return List.of(Finding.fault(SUBJECT, String.valueOf(e.getMessage())));
        }
    }

    private List<Finding> inspect(Database database) {
        List<Finding> findings = new ArrayList<>();
        StatisticsSnapshot now = new ShowStatisticsUseCase(new JpaStatistics(database), new DatabaseClock(database))
                .show();
        String numbers = name() + " has " + now.callerIds() + " numbers, " + now.activeCallerIds() + " of them active";
        findings.add(now.activeCallerIds() == 0
                ? Finding.warning(SUBJECT, numbers + ": load some: callerid import --csv FILE")
                : Finding.ok(SUBJECT, numbers + "."));
        findings.add(commits(new JpaSharedSettings(database)));
        findings.add(ClockCheck.compare(new DatabaseClock(database).instant()));
        database.hostReport().ifPresent(hosts -> findings.addAll(failover(hosts, database.replication())));
        return findings;
    }

    private static List<Finding> failover(HostReport hosts, Replication replication) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(SUBJECT, String.join("; ", hosts.hosts()) + "."));
        hosts.warnings().forEach(warning -> findings.add(Finding.warning(SUBJECT, warning + ".")));
        String sentence = "Replication is " + replication.description();
        findings.add(replication.isSynchronous()
                ? Finding.ok(SUBJECT, sentence + ".")
                : Finding.warning(SUBJECT, sentence + ": a promotion can lose reservations; make it synchronous."));
        return findings;
    }

    private String name() {
        return settings.database().isPresent() ? settings.database().get().toString() : "The bundled PostgreSQL";
    }

    private static Finding commits(JpaSharedSettings shared) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < COMMITS; i++) {
            long begun = System.nanoTime();
            shared.put(PROBE, String.valueOf(i));
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        Duration median = times.stream().sorted().skip(COMMITS / 2).findFirst().orElseThrow();
        String sentence = "A commit takes " + median.toMillis() + " ms";
        return median.compareTo(SLOW_COMMIT) > 0
                ? Finding.warning(SUBJECT, sentence + ", and each call waits for one: use a faster disk, or a nearer"
                        + " database.")
                : Finding.ok(SUBJECT, sentence + ".");
    }
}
