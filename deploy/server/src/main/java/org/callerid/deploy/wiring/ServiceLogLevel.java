// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.logging.Logger;
import org.callerid.adapter.rest.LogLevelControl;
import org.callerid.deploy.settings.LogLevels;
import org.callerid.deploy.settings.Settings;

/** The level of the service's own loggers: of LOG_LEVEL at first. */
@Singleton
public class ServiceLogLevel implements LogLevelControl {
    /** Strong reference: a garbage-collected logger would lose its level. */
    private final Logger service = Logger.getLogger("org.callerid");
    private volatile String level;

    @Inject
    public ServiceLogLevel(Settings settings) {
        this.level = settings.log().level();
    }

    @Override
    public List<String> levels() {
        return LogLevels.NAMES;
    }

    @Override
    public String level() {
        return level;
    }

    @Override
    public synchronized void change(String level) {
        service.setLevel(LogLevels.ofTheService(level));
        this.level = level;
    }
}
