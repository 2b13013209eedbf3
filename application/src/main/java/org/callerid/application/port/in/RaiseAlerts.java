// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Tells what newly needs an operator's attention, and what no longer does, once each, whichever node notices it. */
public interface RaiseAlerts {
    /** Compares what needs attention now with what was told. To be called about twice a minute. */
    void update();
}
