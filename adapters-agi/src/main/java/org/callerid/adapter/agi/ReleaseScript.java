// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.lang.System.Logger.Level;
import org.callerid.application.port.in.RecordIgnoredValue;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.domain.validation.InvalidValueException;

/**
 * Releases the number of a call that has ended. The channel is already dead: no command is sent to it, and it does not
 * wait until the release is stored.
 */
final class ReleaseScript implements AgiScript {
    static final String NAME = "release";
    private static final System.Logger LOG = System.getLogger(ReleaseScript.class.getName());

    private final ReleaseCallerId releaseCallerId;
    private final RecordIgnoredValue recordIgnoredValue;

    ReleaseScript(ReleaseCallerId releaseCallerId, RecordIgnoredValue recordIgnoredValue) {
        this.releaseCallerId = releaseCallerId;
        this.recordIgnoredValue = recordIgnoredValue;
    }

    @Override
    public void run(AgiRequest request, AgiChannel channel) {
        try {
            releaseCallerId.release(CallArguments.parseRelease(request)).whenComplete((freed, failure) -> {
                if (failure != null) {
                    LOG.log(Level.WARNING, "a number was not released; it is free at the end of its term: {0}",
                            failure.getMessage());
                }
            });
            CallArguments.report(request).unusable().forEach(recordIgnoredValue::record);
        } catch (InvalidValueException e) {
            LOG.log(Level.WARNING, "release was asked for without a usable agi_uniqueid: {0}", e.getMessage());
        }
    }
}
