// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.NonGeographicUse;
import org.callerid.domain.numbering.NumberingPlan;

/** The area codes that come with the service, and those of the operator's file, which replace them. Thread-safe. */
public final class CsvNumberingPlans implements NumberingPlans {
    private final Optional<Path> file;
    private final Consumer<String> warnings;
    private final Map<AreaCode, GeographicAreaCode> shipped;
    private final Map<AreaCode, NonGeographicUse> nonGeographic;
    private Optional<FileTime> lastModified = Optional.empty();
    private volatile NumberingPlan plan;

    /** Those that come with the service. */
    public CsvNumberingPlans() {
        this(Optional.empty(), fault -> {});
    }

    /**
     * Those that come with the service, and the file's.
     *
     * @param file need not exist
     * @param warnings receives a sentence for each row of the file that cannot be used
     */
    public CsvNumberingPlans(Path file, Consumer<String> warnings) {
        this(Optional.of(file), warnings);
        refresh();
    }

    private CsvNumberingPlans(Optional<Path> file, Consumer<String> warnings) {
        this.file = file;
        this.warnings = warnings;
        this.nonGeographic = shippedNonGeographic();
        this.shipped = shippedGeographic();
        this.plan = NumberingPlan.of(shipped.values(), nonGeographic);
    }

    @Override
    public NumberingPlan current() {
        return plan;
    }

    /** Reads the file again if it was changed, added or removed. To be called repeatedly. */
    public synchronized void refresh() {
        file.ifPresent(existing -> {
            try {
                Optional<FileTime> modified = lastModified(existing);
                if (!modified.equals(lastModified)) {
                    // First, so that a file that cannot be read is reported once.
                    lastModified = modified;
                    plan = modified.isPresent() ? with(existing) : NumberingPlan.of(shipped.values(), nonGeographic);
                }
            } catch (IOException | UncheckedIOException e) {
                warnings.accept(existing + " cannot be read, so the area codes known before are kept: "
                        + e.getMessage());
            }
        });
    }

    private static Optional<FileTime> lastModified(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private NumberingPlan with(Path existing) throws IOException {
        Map<AreaCode, GeographicAreaCode> all = new HashMap<>(shipped);
        Map<AreaCode, NonGeographicUse> others = new HashMap<>(nonGeographic);
        try (Reader csv = Files.newBufferedReader(existing, StandardCharsets.UTF_8)) {
            for (GeographicAreaCode row : AreaCodeSheet.read(csv, fault -> warnings.accept(existing + ": " + fault))) {
                all.put(row.areaCode(), row);
                others.remove(row.areaCode());
            }
        }
        return NumberingPlan.of(all.values(), others);
    }

    private static Map<AreaCode, GeographicAreaCode> shippedGeographic() {
        try (Reader csv = resource("area_codes.csv")) {
            List<GeographicAreaCode> rows = AreaCodeSheet.read(csv, fault -> {
                throw new IllegalStateException(fault);
            });
            return rows.stream().collect(Collectors.toMap(GeographicAreaCode::areaCode, row -> row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<AreaCode, NonGeographicUse> shippedNonGeographic() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(resource("area_codes_not_geographic.csv"))) {
            return rows.stream()
                    .collect(Collectors.toMap(row -> new AreaCode(row.getField("npa")),
                            row -> NonGeographicUse.valueOf(row.getField("use"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader resource(String name) {
        return new InputStreamReader(Objects.requireNonNull(CsvNumberingPlans.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8);
    }
}
