// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;

/** A server to measure. */
interface Target {
    String name();

    URI url();

    /** The port of its FastAGI on 127.0.0.1; 0 if there is none. */
    int agiPort();

    /** What it has used since it was started. */
    Counters counters() throws IOException, SQLException;

    /** Takes note of a run whose responses are to be found in the stored history. */
    void record(LoadResult result, Load load);
}
