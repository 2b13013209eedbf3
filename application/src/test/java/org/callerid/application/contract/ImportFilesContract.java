// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.callerid.application.model.RejectedRow;
import org.callerid.application.model.RejectedRows;
import org.callerid.application.port.out.ImportFiles;
import org.callerid.domain.validation.InvalidValue;
import org.junit.jupiter.api.Test;

/**
 * The contract of every {@link ImportFiles} implementation. The size limit of a sheet is not part of it: a test would
 * have to store a file of that size.
 */
public interface ImportFilesContract {
    /** Without any files. */
    ImportFiles importFiles();

    /** The content of a sheet that {@code files} stored. */
    String content(ImportFiles files, Path stored);

    @Test
    default void everySheetIsStoredUnchangedInAFileOfItsOwn() {
        ImportFiles files = importFiles();
        String big = "2125551001,Télécom\r\n".repeat(10_000);

        Path first = files.store(sheet(big));
        Path second = files.store(sheet("did\n2125551002"));
        Path empty = files.store(sheet(""));

        assertThat(content(files, first)).isEqualTo(big);
        assertThat(content(files, second)).isEqualTo("did\n2125551002");
        assertThat(content(files, empty)).isEmpty();
    }

    @Test
    default void rejectedRowsOfTwoImportsAreKeptApart() {
        ImportFiles files = importFiles();
        try (RejectedRows one = files.newRejectedRows(); RejectedRows other = files.newRejectedRows()) {
            one.add(new RejectedRow(2, InvalidValue.of("key", "reason"), "tomorrow;Acme"));

            assertThat(one.count()).isEqualTo(1);
            assertThat(other.isEmpty()).isTrue();
        }
    }

    private static InputStream sheet(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }
}
