// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.callerid.deploy.postgres.BundledPostgres;
import org.callerid.deploy.postgres.PostgresConnection;
import org.callerid.deploy.testsupport.Ports;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Gives the managed server a folder, a port and an admin token of its own, on the loopback address only. */
public final class ArquillianServerConfig implements LoadableExtension {
    static final String ADMIN_TOKEN = UUID.randomUUID() + "-" + UUID.randomUUID();

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Settings.class);
    }

    /** Created by Arquillian. */
    public static final class Settings {
        public void give(@Observes ContainerRegistry containers) throws IOException {
            Path folder = emptied(Path.of("target/container").toAbsolutePath());
            Path preboot = Files.writeString(folder.resolve("preboot.txt"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1");
            BundledPostgres postgres = BundledPostgres.open(Files.createDirectory(folder.resolve("postgresql")));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            containers.getContainers()
                    .forEach(container -> container.getContainerConfiguration()
                            .property("microJar", Distribution.payaraMicro().getAbsolutePath())
                            .property("cmdOptions", String.join(" ", settings(folder, postgres.connection())))
                            .property("extraMicroOptions",
                                    "--nohazelcast --disablephonehome --contextroot / --port " + Ports.free()
                                            + " --prebootcommandfile " + preboot + " --rootdir "
                                            + folder.resolve("payara")));
        }

        /** Payara unpacks a hundred megabytes here each time. */
        private static Path emptied(Path folder) throws IOException {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        }

        private static List<String> settings(Path folder, PostgresConnection database) {
            return List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-DDATA_DIR=" + folder.resolve("data"),
                    "-DADMIN_TOKEN=" + ADMIN_TOKEN, "-DPOSTGRES_HOST=" + database.host(),
                    "-DPOSTGRES_PORT=" + database.port(), "-DPOSTGRES_DB=" + database.database(),
                    "-DPOSTGRES_USER=" + database.user(), "-DPOSTGRES_PASSWORD=" + database.password());
        }
    }
}
