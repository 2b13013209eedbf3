// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.ShowCoverage;

/** Writes what {@link ShowCoverage} shows. */
public final class ExportCoverageUseCase implements ExportCoverage {
    private final ShowCoverage showCoverage;

    public ExportCoverageUseCase(ShowCoverage showCoverage) {
        this.showCoverage = showCoverage;
    }

    @Override
    public String export(ShowCoverage.Filter filter) {
        return Stream
                .concat(Stream.of(CoverageCsv.HEADING),
                        showCoverage.show().areaCodes().stream().filter(filter::matches).map(CoverageCsv::line))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
