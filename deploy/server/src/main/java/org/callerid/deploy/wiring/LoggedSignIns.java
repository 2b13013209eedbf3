// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import java.lang.System.Logger.Level;
import org.callerid.application.port.in.SignIn;

/** Logs where wrong tokens come from. Never the token: it may be the right one with a typing error. */
record LoggedSignIns(SignIn signIns) implements SignIn {
    private static final System.Logger LOG = System.getLogger(LoggedSignIns.class.getName());

    @Override
    public Result signIn(String token, String client) {
        Result result = signIns.signIn(token, client);
        switch (result) {
            case Result.SignedIn(var operator) -> {
            }
            case Result.WrongToken() -> LOG.log(Level.WARNING, "wrong admin token from {0}", client);
            // Who is locked out may try as often as it likes, and would fill the log.
            case Result.LockedOut(var until) ->
                LOG.log(Level.DEBUG, "an admin token from {0}, which is locked out until {1}", client, until);
        }
        return result;
    }
}
