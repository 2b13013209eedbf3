// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.NumberingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Area codes of the operator replace those that come with the service, without a restart. */
class AreaCodeFileTest {
    private static final String HEADING = "npa,country,region,overlay_complex,timezone,lat,lon,in_service\n";
    private static final String NEW = "761,US,KY,502/761,America/New_York,38.2,-85.3,1\n";

    @TempDir
    Path folder;

    @Test
    void aFileIsReadWhenItAppearsAndWhenItChanges() throws IOException {
        Path file = folder.resolve("area-codes.csv");
        CsvNumberingPlans plans = new CsvNumberingPlans(file, fault -> {
            throw new AssertionError(fault);
        });
        assertThat(plans.current().inService()).hasSize(454);

        write(file, HEADING + NEW, 1);
        plans.refresh();
        NumberingPlan plan = plans.current();
        assertThat(plan.inService()).hasSize(455);
        assertThat(plan.overlaysOf(new AreaCode("761"))).contains(new AreaCode("502"));
        assertThat(plan.overlaysOf(new AreaCode("502"))).contains(new AreaCode("761"));
        plans.refresh();
        assertThat(plans.current()).isSameAs(plan);

        write(file, HEADING + NEW + "627,US,CA,707/627,America/Los_Angeles,38.5,-122.7,1\n", 2);
        plans.refresh();
        assertThat(plans.current().overlaysOf(new AreaCode("707"))).contains(new AreaCode("627"));

        Files.delete(file);
        plans.refresh();
        assertThat(plans.current().inService()).hasSize(454);
    }

    @Test
    void aRowThatCannotBeUsedIsNamedByItsLineAndTheOthersAreUsed() throws IOException {
        List<String> faults = new ArrayList<>();
        Path file = folder.resolve("area-codes.csv");
        write(file, HEADING + "76,US,CA,,America/Los_Angeles,34.1,-118.2,1\n" + NEW
                + "762,US,CA,,America/Nowhere,34.1,-118.2,1\n763,US\n", 1);

        NumberingPlan plan = new CsvNumberingPlans(file, faults::add).current();

        assertThat(plan.find(new AreaCode("761"))).isPresent();
        assertThat(faults).hasSize(3).allMatch(fault -> fault.startsWith(file + ": line "));
        assertThat(faults.getFirst()).contains("line 2 is not used: area_code must be three digits");
        assertThat(faults.get(1)).contains("line 4 ");
        assertThat(faults.get(2)).contains("line 5 ");
    }

    @Test
    void aFileThatCannotBeReadIsReportedOnceAndChangesNothing() throws IOException {
        List<String> faults = new ArrayList<>();
        Path file = folder.resolve("area-codes.csv");
        Files.write(file, new byte[]{'n', 'p', 'a', '\n', (byte) 0xff, '\n'});

        CsvNumberingPlans plans = new CsvNumberingPlans(file, faults::add);
        plans.refresh();

        assertThat(plans.current().inService()).hasSize(454);
        assertThat(faults).singleElement()
                .asString()
                .startsWith(file + " cannot be read, so the area codes known before");
    }

    private static void write(Path file, String csv, long changed) throws IOException {
        Files.writeString(file, csv);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(changed)));
    }
}
