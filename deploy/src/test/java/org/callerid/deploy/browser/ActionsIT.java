// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** On the bundled PostgreSQL. */
@Tag("browser")
class ActionsIT implements ActionsContract {
    @TempDir
    static Path data;
    private static Desk desk;

    @BeforeAll
    static void openTheDesk() throws IOException, InterruptedException {
        desk = Desk.open(Map.of("DATA_DIR", data.toString()));
    }

    @AfterAll
    static void closeTheDesk() {
        desk.close();
    }

    @Override
    public Desk desk() {
        return desk;
    }
}
