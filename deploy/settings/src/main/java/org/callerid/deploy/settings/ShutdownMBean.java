// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.settings;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Lets the launcher shut down the application. Both run in one process but in different class loaders. */
public final class ShutdownMBean {
    private static final String NAME = "org.callerid:type=Shutdown";

    private ShutdownMBean() {}

    /**
     * Registers the application.
     *
     * @param closing shuts the application down, and returns when nothing is left to be done
     */
    public static void register(Runnable closing) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(closing, Runnable.class), new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shuts the application down and returns when that is done. */
    public static void invoke() {
        try {
            ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(NAME), "run", null, null);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unregisters the application; another one may be deployed in the same process. */
    public static void unregister() {
        try {
            ObjectName name = new ObjectName(NAME);
            if (ManagementFactory.getPlatformMBeanServer().isRegistered(name)) {
                ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
            }
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
