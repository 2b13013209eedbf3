// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.launcher;

import co.elastic.logging.jul.EcsFormatter;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.callerid.deploy.boot.LogFormatter;
import org.callerid.deploy.settings.LogLevels;
import org.callerid.deploy.settings.Settings;
import org.callerid.deploy.settings.StartupStatus;

/** Boots Payara Micro with one application at the root and exactly one listener. */
final class PayaraMicro {
    private static final String LISTENER = "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    private static final String TCP = "set configs.config.server-config.network-config.transports.transport.tcp.";
    private static final String METRICS = "set configs.config.server-config.microprofile-metrics-configuration.";
    private static final String POOL = "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";

    /** A closed connection stays in memory for this long, and a dialer closes each of its connections. */
    private static final int IDLE_CONNECTION_SECONDS = 5;
    /** Read timeout: how long a body that is being read may send nothing. */
    private static final int MAX_SILENCE_MILLIS = 10_000;
    /** Requests for a number hold no thread while they wait; more threads cost more than they gain. */
    private static final int HTTP_THREADS = 8;

    private final Settings settings;

    PayaraMicro(Settings settings) {
        this.settings = settings;
    }

    /**
     * Boots the server. Payara's own services start one after the other: when started in parallel, about one start in
     * some hundred never finished.
     *
     * @throws FailedStartException if the server is not ready afterwards
     */
    void boot() {
        try {
            redirectConsole();
            System.setProperty("org.glassfish.startupThreadPolicy", "USE_NO_THREADS");
            Path folder = emptyDirectory(settings.data().runFolder(settings.http().port()));
            Path preboot = Files.write(folder.resolve("preboot.txt"), prebootCommands());
            Path postdeploy = Files.writeString(folder.resolve("postdeploy.txt"), LISTENER + "enabled=true");
            Path logging = Files.writeString(folder.resolve("logging.properties"), loggingProperties());
            PayaraMicroLauncher.create(arguments(folder, preboot, postdeploy, logging));
        } catch (Exception e) {
            throw failed();
        }
        if (!StartupStatus.isReady()) {
            throw failed();
        }
    }

    /**
     * Redirects the console to a file: Payara prints messages of its own, some of them while it stops. The launcher
     * saved the original streams before.
     */
    private void redirectConsole() throws IOException {
        PrintStream log = new PrintStream(Files.newOutputStream(settings.data().logFolder().resolve("console.log")),
                true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
    }

    /**
     * Creates the folder, or empties it. It is not a temporary folder: those are cleaned up while a server runs for
     * weeks.
     */
    private static Path emptyDirectory(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private FailedStartException failed() {
        return new FailedStartException(StartupStatus.failure()
                .orElse("The server did not start; the reason is in " + settings.data().logFolder() + "."));
    }

    private List<String> prebootCommands() {
        // Behind a proxy that terminates TLS, the session cookie must not be sent over plain HTTP, so the scheme is the
        // one the proxy saw. Without its application the server answers 404 in HTML, so the listener is enabled after
        // the deployment.
        return List.of(LISTENER + "enabled=false", LISTENER + "address=" + settings.http().host(),
                HTTP + "max-connections=-1", HTTP + "timeout-seconds=" + IDLE_CONNECTION_SECONDS,
                HTTP + "cookie-same-site-enabled=true", HTTP + "cookie-same-site-value=Strict",
                HTTP + "scheme-mapping=X-Forwarded-Proto",
                // No second protocol, and no server name in responses; each page sends its own rule for frames.
                HTTP + "http2-enabled=false", HTTP + "server-header=false", HTTP + "xframe-options=false",
                // The service has its own.
                METRICS + "enabled=false",
                TCP + "read-timeout-millis=" + MAX_SILENCE_MILLIS, POOL + "min-thread-pool-size=" + HTTP_THREADS,
                POOL + "max-thread-pool-size=" + HTTP_THREADS);
    }

    private String[] arguments(Path folder, Path preboot, Path postdeploy, Path logging) throws URISyntaxException {
        Path war = Path.of(PayaraMicro.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolveSibling("../ROOT.war")
                .normalize();
        return new String[]{"--nohazelcast", "--disablephonehome", "--rootdir",
            folder.resolve("payara").toString(), "--port", String.valueOf(settings.http().port()),
            "--prebootcommandfile", preboot.toString(), "--postdeploycommandfile", postdeploy.toString(),
            "--logproperties", logging.toString(), "--contextroot",
            "/", "--deploy", war.toString()};
    }

    private String loggingProperties() throws IOException {
        try (InputStream template = PayaraMicro.class.getResourceAsStream("logging.properties")) {
            return new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{log}", settings.data().logFolder().toString())
                    .replace("{level}", LogLevels.ofTheService(settings.log().level()).getName())
                    .replace("{level of others}", LogLevels.ofOthers(settings.log().level()).getName())
                    .replace("{formatter}",
                            settings.log().json() ? EcsFormatter.class.getName() : LogFormatter.class.getName());
        }
    }
}
