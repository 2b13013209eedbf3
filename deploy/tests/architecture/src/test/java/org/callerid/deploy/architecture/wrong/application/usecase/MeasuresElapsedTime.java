// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.architecture.wrong.application.usecase;

final class MeasuresElapsedTime {
    private MeasuresElapsedTime() {}

    static long nanos() {
        return System.nanoTime();
    }
}
