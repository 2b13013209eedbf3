// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskSpaceCheckTest {
    private static final Path FOLDER = Path.of("/var/lib/callerid");

    @Test
    void aFullDiskIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> DiskSpaceCheck.check(FOLDER, 3L << 20)).isInstanceOf(FailedStartException.class)
                .hasMessage(
                        "The disk of /var/lib/callerid has 3 MB free, and the bundled PostgreSQL needs 64; free some space, or set DATA_DIR to a folder on another disk.");
    }

    @Test
    void sixtyFourMegabytesAreEnough() {
        assertThatCode(() -> DiskSpaceCheck.check(FOLDER, 64L << 20)).doesNotThrowAnyException();
    }
}
