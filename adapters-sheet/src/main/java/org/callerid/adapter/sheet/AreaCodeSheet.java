// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.numbering.Country;
import org.callerid.domain.numbering.GeographicAreaCode;
import org.callerid.domain.numbering.GeographicPoint;
import org.callerid.domain.numbering.Region;
import org.callerid.domain.numbering.Territory;
import org.callerid.domain.validation.InvalidValueException;

/** A CSV of area codes: {@code npa,country,region,overlay_complex,timezone,lat,lon,in_service}. */
final class AreaCodeSheet {
    private AreaCodeSheet() {}

    /**
     * Reads all rows.
     *
     * @param faults receives a sentence for each row that cannot be used, with its line
     */
    static List<GeographicAreaCode> read(Reader csv, Consumer<String> faults) throws IOException {
        List<GeographicAreaCode> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : records) {
                try {
                    rows.add(areaCode(row));
                } catch (IllegalArgumentException | DateTimeException | NoSuchElementException
                        | InvalidValueException e) {
                    faults.accept("line " + row.getStartingLineNumber() + " is not used: " + e.getMessage());
                }
            }
        } catch (CsvParseException e) {
            faults.accept("it is not CSV: " + e.getMessage());
        }
        return rows;
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
