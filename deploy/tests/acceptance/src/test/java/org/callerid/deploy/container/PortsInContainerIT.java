// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.container;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.SynchronizeRotationIndex;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server: whether CDI has a bean for each port. */
@Tag("full")
@ExtendWith(ArquillianExtension.class)
class PortsInContainerIT {
    private static final Pattern TOP_LEVEL_CLASS = Pattern
            .compile(AllocateCallerId.class.getPackageName().replace('.', '/') + "/([A-Z][A-Za-z]*)\\.class");

    @Deployment
    static WebArchive war() {
        return Distribution.war();
    }

    /** Except the one that is not used without Redis. */
    @Test
    void everyPortInIsServedByExactlyOneBean() throws IOException, URISyntaxException {
        List<Class<?>> ports = portsIn();

        assertFalse(ports.isEmpty());
        assertAll(ports.stream()
                .filter(port -> port != SynchronizeRotationIndex.class)
                .map(port -> () -> assertEquals(1,
                        CDI.current().getBeanManager().getBeans(port).size(), port.getSimpleName())));
    }

    private static List<Class<?>> portsIn() throws IOException, URISyntaxException {
        Path jar = Path.of(AllocateCallerId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile application = new JarFile(jar.toFile())) {
            return application.stream()
                    .map(entry -> TOP_LEVEL_CLASS.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .<Class<?>>map(PortsInContainerIT::loaded)
                    .filter(type -> type.isInterface() && !type.isSealed())
                    .toList();
        }
    }

    private static Class<?> loaded(MatchResult name) {
        try {
            return Class.forName(AllocateCallerId.class.getPackageName() + "." + name.group(1));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
