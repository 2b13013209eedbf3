// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

/** A benchmark that cannot go on; the message says why, for a person. */
final class FailedBenchmarkException extends RuntimeException {
    FailedBenchmarkException(String message) {
        super(message);
    }

    FailedBenchmarkException(String message, Throwable cause) {
        super(message, cause);
    }
}
