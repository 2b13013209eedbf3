// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table whose first column is text and whose other columns are numbers. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    MarkdownTable(List<String> header) {
        row(header);
        List<String> alignment = new ArrayList<>(Collections.nCopies(header.size(), "--:"));
        alignment.set(0, "---");
        row(alignment);
    }

    MarkdownTable row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
