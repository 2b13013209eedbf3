// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

/** The stores that a service uses. */
enum Stores {
    POSTGRES_AND_REDIS("PostgreSQL and Redis"),
    POSTGRES("PostgreSQL"),
    BUNDLED_POSTGRES("bundled PostgreSQL");

    private final String title;

    Stores(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
