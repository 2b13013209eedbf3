// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.port.in;

/** Changes the admin token of all nodes. Whoever calls it makes sure that the token is hard to guess. */
public interface ChangeAdminToken {
    /**
     * Makes this token the only valid one, on all nodes at once. A token that was replaced never becomes valid again: a
     * node that restarts with an old setting must not bring a leaked token back.
     *
     * @return whether the token is valid now; false if it was replaced before
     */
    boolean changeTo(String token);

    /**
     * Makes this token valid unless there is a valid one.
     *
     * @return whether the token is valid now
     */
    boolean initialize(String token);

    boolean isInitialized();
}
