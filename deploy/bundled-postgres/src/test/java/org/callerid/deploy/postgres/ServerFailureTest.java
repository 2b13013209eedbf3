// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class ServerFailureTest {
    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        assertThat(ServerFailure.describe("cannot be used in /data", new AccessDeniedException("/tmp/native")))
                .hasMessage("The bundled PostgreSQL cannot be used in /data: this user cannot write /tmp/native.");
    }

    @Test
    void aFullDiskIsSaid() {
        assertThat(ServerFailure.describe("cannot be used in /data", new IOException("No space left on device")))
                .hasMessageContaining("the disk is full");
    }

    @Test
    void anyOtherFailureIsRepeated() {
        assertThat(ServerFailure.describe("cannot be used in /data", new IOException("Stale file handle")))
                .hasMessageContaining("Stale file handle");
    }
}
