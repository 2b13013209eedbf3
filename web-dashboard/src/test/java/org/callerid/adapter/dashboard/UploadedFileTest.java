// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UploadedFileTest {
    @Test
    void anUploadThatBreaksOffLeavesNoFile() throws IOException {
        List<Path> before = uploads();
        InputStream brokenOff = InputStream.nullInputStream();
        brokenOff.close();
        byte[] firstRows = "caller_id\n2125550001\n".getBytes(StandardCharsets.UTF_8);
        try (InputStream half = new SequenceInputStream(new ByteArrayInputStream(firstRows), brokenOff)) {
            assertThatThrownBy(() -> UploadedFile.of("numbers.csv", half)).isInstanceOf(IOException.class);
        }

        assertThat(uploads()).isEqualTo(before);
    }

    private static List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("callerid-import")).sorted().toList();
        }
    }
}
