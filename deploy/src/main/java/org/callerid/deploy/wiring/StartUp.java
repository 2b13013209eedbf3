// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.callerid.deploy.settings.StartReport;

/** Does what must be done before the first request. */
@ApplicationScoped
public class StartUp {
    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        StartReport.ready();
    }
}
