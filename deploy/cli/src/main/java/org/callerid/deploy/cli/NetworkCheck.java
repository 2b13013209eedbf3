// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.callerid.deploy.settings.ListenAddress;
import org.callerid.deploy.settings.Settings;

/** From where Asterisk and dialers can reach the service. */
record NetworkCheck(Settings settings) implements Supplier<List<Finding>> {
    private static final String SUBJECT = "network";

    @Override
    public List<Finding> get() {
        return List.of(reach("HTTP", Optional.of(settings.http()), "API_HOST"),
                reach("FastAGI", settings.agi(), "AGI_HOST"));
    }

    private Finding reach(String protocol, Optional<ListenAddress> address, String setting) {
        return address
                .map(at -> Finding.ok(SUBJECT, at.isReachableFromOutside()
                        ? protocol + " can be reached from " + settings.allowedClients().networks() + " at " + at + "."
                        : protocol + " can be reached from this machine only. For Asterisk on another one, set "
                                + setting
                                + " and ALLOWED_CLIENTS."))
                .orElseGet(() -> Finding.ok(SUBJECT, protocol + " is disabled."));
    }
}
