// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.port.out.NumberingPlans;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.NonGeographicUse;
import org.callerid.domain.numbering.NumberingPlan;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.numbering.Territory;

/** The area codes that come with the service, read once. */
public final class CsvNumberingPlans implements NumberingPlans {
    private final NumberingPlan plan;

    public CsvNumberingPlans() {
        Map<AreaCode, NonGeographicUse> nonGeographic = read("area_codes_not_geographic.csv",
                rows -> rows.collect(Collectors.toMap(row -> new AreaCode(row.getField("npa")),
                        row -> NonGeographicUse.valueOf(row.getField("use")))));
        plan = NumberingPlan.of(read("area_codes.csv", rows -> rows.map(CsvNumberingPlans::areaCode).toList()),
                nonGeographic);
    }

    @Override
    public NumberingPlan current() {
        return plan;
    }

    private static <T> T read(String resource, Function<Stream<NamedCsvRecord>, T> meaning) {
        try (InputStream csv = Objects.requireNonNull(CsvNumberingPlans.class.getResourceAsStream(resource));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            return meaning.apply(rows.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeographicAreaCode areaCode(NamedCsvRecord row) {
        return GeographicAreaCode.of(new AreaCode(row.getField("npa")), new Country(row.getField("country")),
                words(row.getField("region"), " ").map(Region::new).toList(), territories(row),
                new GeographicPoint(Double.parseDouble(row.getField("lat")),
                        Double.parseDouble(row.getField("lon"))),
                ZoneId.of(row.getField("timezone")), row.getField("in_service").equals("1"));
    }

    private static List<Territory> territories(NamedCsvRecord row) {
        return words(row.getField("overlay_complex"), "\\|")
                .map(codes -> Territory.of(words(codes, "/").map(AreaCode::new).toList()))
                .toList();
    }

    private static Stream<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1)).filter(word -> !word.isEmpty());
    }
}
