// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

/** Connection data of a database of the bundled server. */
public record PostgresConnection(String host, int port, String database, String user, String password) {
    /** JDBC URL, without user and password. */
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** User, address and database, without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
