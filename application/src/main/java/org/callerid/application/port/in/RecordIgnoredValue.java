// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Counts a value of a release that was ignored because it was invalid: the operator shall notice, not the dialer. */
public interface RecordIgnoredValue {
    /** Returns at once and never fails. */
    void record(String parameter);
}
