// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void aFolderThatSomebodyElseMadeIsClosedToOthers() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("data"));
        Files.createDirectory(folder.resolve("log"));
        open(folder);
        open(folder.resolve("log"));

        new DataFolder(folder).prepare();

        assertThat(modeOf(folder)).isEqualTo("rwx------");
        assertThat(modeOf(folder.resolve("log"))).isEqualTo("rwx------");
    }

    @Test
    void whatAKilledServiceWasSentIsThrownAway() throws IOException {
        DataFolder data = new DataFolder(parent.resolve("data"));
        data.prepare();
        data.emptyUploadFolder();
        Files.writeString(data.uploadFolder().resolve("body1"), "caller_id");

        data.emptyUploadFolder();

        assertThat(data.uploadFolder()).isEmptyDirectory();
        assertThat(modeOf(data.uploadFolder())).isEqualTo("rwx------");
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String modeOf(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
