// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EmbeddedFileTest {
    private static final int COMMITS = 600;
    private static final long WASTE = 1 << 20;

    @Test
    void roomIsGivenBackAtTheStart() throws IOException {
        DatabaseLocation.Embedded location = TestDatabase.h2File();
        long grown;
        try (Database database = Database.open(location)) {
            countUp(new JpaAgreedSettings(database), COMMITS);
            grown = size(location);
        }
        try (Database database = Database.open(location, WASTE, WASTE)) {
            assertThat(size(location)).isLessThan(grown / 2);
            assertThat(new JpaAgreedSettings(database).find("counter")).contains(String.valueOf(COMMITS));
        }
    }

    @Test
    void roomIsGivenBackWhileOthersReadAndWrite() throws Exception {
        DatabaseLocation.Embedded location = TestDatabase.h2File();
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (Database database = Database.open(location, WASTE, WASTE);
                ExecutorService others = Executors.newFixedThreadPool(2)) {
            JpaAgreedSettings settings = new JpaAgreedSettings(database);
            countUp(settings, 300);
            Future<Integer> writer = others.submit(() -> {
                int commits = 0;
                while (goOn.get()) {
                    settings.replace("written", String.valueOf(++commits));
                }
                return commits;
            });
            Future<Integer> reader = others.submit(() -> {
                int reads = 0;
                while (goOn.get()) {
                    assertThat(settings.find("counter")).contains("300");
                    reads++;
                }
                return reads;
            });
            long grown = size(location);

            database.reclaim();

            long left = size(location);
            goOn.set(false);
            assertThat(left).isLessThan(grown / 2);
            assertThat(reader.get()).isPositive();
            int commits = writer.get();
            assertThat(settings.find("written")).contains(String.valueOf(commits));
        }
    }

    /** H2 throws away the copy when it opens the file: so did the breaker's probe, if copying took longer than it waits. */
    @Test
    void whoAsksWhetherTheDatabaseIsBackLeavesTheCopyAlone() throws Exception {
        DatabaseLocation.Embedded location = TestDatabase.h2File();
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (Database database = Database.open(location, WASTE, WASTE);
                ExecutorService others = Executors.newFixedThreadPool(1)) {
            Future<Boolean> probe = others.submit(() -> {
                boolean wasBack = false;
                while (goOn.get()) {
                    wasBack |= database.isBack();
                }
                return wasBack;
            });
            JpaAgreedSettings settings = new JpaAgreedSettings(database);
            try {
                for (int round = 0; round < 5; round++) {
                    countUp(settings, 300);
                    long grown = size(location);
                    database.reclaim();
                    assertThat(size(location)).isLessThan(grown / 2);
                    settings.replace("round", String.valueOf(round));
                }
            } finally {
                goOn.set(false);
            }
            assertThat(probe.get()).isTrue();
        }
        try (Database database = Database.open(location)) {
            assertThat(new JpaAgreedSettings(database).find("round")).contains("4");
        }
    }

    @Test
    void aCopyThatWasNotFinishedIsOfNoConsequence() throws IOException {
        DatabaseLocation.Embedded location = TestDatabase.h2File();
        try (Database database = Database.open(location, WASTE, WASTE)) {
            JpaAgreedSettings settings = new JpaAgreedSettings(database);
            countUp(settings, 100);
            Files.writeString(Path.of(location.file() + ".mv.db.tempFile"), "half a copy");

            database.reclaim();

            assertThat(settings.find("counter")).contains("100");
        }
    }

    private static void countUp(JpaAgreedSettings settings, int to) {
        for (int i = 1; i <= to; i++) {
            settings.replace("counter", String.valueOf(i));
        }
    }

    private static long size(DatabaseLocation.Embedded location) throws IOException {
        return Files.size(Path.of(location.file() + ".mv.db"));
    }
}
