// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

/** Lines that say how far the benchmark is. */
final class Progress {
    private Progress() {}

    static void print(String line) {
        System.out.println(line);
    }
}
