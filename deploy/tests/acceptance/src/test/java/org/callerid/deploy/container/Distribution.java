// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.container;

import java.io.File;
import org.callerid.deploy.testsupport.Installation;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The distribution that the build made for operators; the tests run it, and not one assembled for them. */
final class Distribution {
    private Distribution() {}

    static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, file("lib/ROOT.war"));
    }

    static File payaraMicro() {
        return file("lib/payara-micro.jar");
    }

    private static File file(String name) {
        return Installation.distribution().resolve(name).toFile();
    }
}
