// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.domain.validation.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imports random sheets; {@code -Dsheet.fuzz=100000} for more of them, {@code -Dsheet.seed=} for the one that failed.
 */
class SheetFuzzTest {
    private static final int SHEETS = Integer.getInteger("sheet.fuzz", 2_000);
    private static final long SEED = Long.getLong("sheet.seed", 20_261_127L);
    private static final Set<Charset> CHARSETS = Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("windows-1252"));

    @TempDir
    private Path folder;

    @Test
    void everyRowIsAccountedForAndNoNumberIsMadeUp() {
        AtomicLong loaded = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        for (long seed = SEED; seed < SEED + SHEETS; seed++) {
            look(seed, loaded, refused);
        }
        assertThat(loaded.get()).as("rows loaded").isGreaterThan(SHEETS);
        assertThat(refused.get()).as("rows refused").isGreaterThan(SHEETS);
    }

    private void look(long seed, AtomicLong loaded, AtomicLong refused) {
        byte[] bytes = new RandomSheet(seed).bytes();
        SheetImport numbers = new SheetImport(folder);
        try (Report report = numbers.of(bytes)) {
            assertThat(report.total()).as("rows of seed %d", seed)
                    .isEqualTo(report.added() + report.changed() + report.unchanged() + report.rejected().count());
            assertThat(numbers.all()).as("numbers of seed %d", seed)
                    .hasSize((int) report.added())
                    .allMatch(one -> isIn(bytes, one.callerId().number().value()));
            loaded.addAndGet(report.added());
            refused.addAndGet(report.rejected().count());
        } catch (InvalidValueException e) {
            assertThat(numbers.all()).as("numbers of seed %d, refused: %s", seed, e.getMessage()).isEmpty();
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    /**
     * Whether the number's digits are in the file one after the other, with only such characters between them as
     * numbers have.
     */
    private static boolean isIn(byte[] sheet, String number) {
        String digits = number.replace("+", "");
        return CHARSETS.stream()
                .map(charset -> new String(sheet, charset).replaceAll("[^0-9a-zA-Z\\n\\r,;|\"]", ""))
                .anyMatch(text -> text.contains(digits));
    }
}
