// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.SOMEBODY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.callerid.application.memory.InMemorySharedSettings;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.ImportInterruptedException;
import org.callerid.application.port.out.SharedSettings;
import org.callerid.domain.attention.ImportRun;
import org.callerid.domain.attention.ImportRun.State;
import org.callerid.domain.audit.Attribution;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;

class RecordedImportsTest {
    private static final ImportRun FAILED = new ImportRun(State.FAILED, NOON.minusSeconds(60), 7, "ana");

    private final SharedSettings shared = new InMemorySharedSettings();
    private final LatestImport latest = new LatestImport(shared);
    private Instant now = NOON;

    @Test
    void anImportThatIsBrokenOffHasFailed() {
        assertThatThrownBy(() -> importing(progress -> {
            progress.accept(1_500);
            throw new ImportInterruptedException(1_500, new StoreUnavailableException("out"));
        })).isInstanceOf(ImportInterruptedException.class);

        assertThat(latest.read()).contains(run(State.FAILED, 1_500));
    }

    @Test
    void progressIsNotedTwiceAMinute() {
        assertThatThrownBy(() -> importing(progress -> {
            assertThat(latest.read()).contains(run(State.RUNNING, 0));
            now = NOON.plusSeconds(29);
            progress.accept(500);
            assertThat(latest.read()).contains(new ImportRun(State.RUNNING, NOON, 0, name()));
            now = NOON.plusSeconds(30);
            progress.accept(1_000);
            assertThat(latest.read()).contains(run(State.RUNNING, 1_000));
            throw new IllegalStateException("end of the test");
        })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSheetThatCannotBeReadIsNoImport() {
        latest.write(FAILED);

        assertThatThrownBy(() -> importing(progress -> {
            throw new InvalidValueException("sheet.empty", "the file is empty");
        })).isInstanceOf(InvalidValueException.class);

        assertThat(latest.read()).contains(FAILED);
    }

    @Test
    void withoutTheStoreTheImportItselfSaysWhatIsWrong() {
        assertThatThrownBy(() -> new RecordedImports(imports(progress -> {
            throw new ImportInterruptedException(0, new StoreUnavailableException("out"));
        }), new SettingsThatAreOut(), () -> now).importFrom(Path.of("numbers.csv"), ColumnMapping.NONE, SOMEBODY,
                rows -> {})).isInstanceOf(ImportInterruptedException.class);
    }

    private void importing(Work work) {
        new RecordedImports(imports(work), shared, () -> now).importFrom(Path.of("numbers.csv"), ColumnMapping.NONE,
                SOMEBODY, rows -> {}).close();
    }

    private static ImportCallerIds imports(Work work) {
        return (Path sheet, ColumnMapping mapping, Attribution by, LongConsumer progress) -> {
            work.run(progress);
            throw new IllegalStateException("every test throws");
        };
    }

    private ImportRun run(State state, long rows) {
        return new ImportRun(state, now, rows, name());
    }

    private static String name() {
        return SOMEBODY.actor().name();
    }

    /** What an import does. */
    private interface Work {
        void run(LongConsumer progress);
    }

    private static final class SettingsThatAreOut implements SharedSettings {
        @Override
        public String putIfAbsent(String name, String value) {
            throw new StoreUnavailableException("out");
        }

        @Override
        public void put(String name, String value) {
            throw new StoreUnavailableException("out");
        }

        @Override
        public Optional<String> find(String name) {
            throw new StoreUnavailableException("out");
        }
    }
}
