// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.nio.file.Path;

/** Where the truth is kept. */
public sealed interface DatabaseLocation {
    /** In what words an operator knows it; never a secret. */
    String inWords();

    /**
     * A file of this process's own.
     *
     * @param file without the {@code .mv.db} it is given
     */
    record Embedded(Path file) implements DatabaseLocation {
        @Override
        public String inWords() {
            return "embedded database " + file + ".mv.db";
        }
    }

    /** @param maxConnections of this node, 2 or more */
    record Postgres(String host, int port, String database, String user, String password, int maxConnections)
            implements
                DatabaseLocation {
        @Override
        public String inWords() {
            return "PostgreSQL " + host + ":" + port + "/" + database;
        }

        @Override
        public String toString() {
            return inWords();
        }
    }
}
