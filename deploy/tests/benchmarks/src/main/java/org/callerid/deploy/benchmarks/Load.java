// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.time.Duration;

/** Requests of one kind, sent to a target for a while. */
interface Load {
    LoadResult run(Target target, Duration duration) throws IOException, InterruptedException;

    /** How many requests may have been sent and not been answered when a run ends. */
    int unansweredAtEnd();
}
