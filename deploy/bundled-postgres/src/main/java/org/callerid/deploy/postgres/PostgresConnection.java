// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

/** How to connect to a database of the bundled server. */
public record PostgresConnection(String host, int port, String database, String user, String password) {
    /** Without user and password. */
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
