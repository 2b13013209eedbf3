// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.DeleteCallerId;
import org.callerid.application.port.in.ExportCallerIds;
import org.callerid.application.port.in.ExportCoverage;
import org.callerid.application.port.in.ExportHealthReport;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.in.ForgetPerson;
import org.callerid.application.port.in.ImportCallerIds;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.PlanCapacity;
import org.callerid.application.port.in.RecordIgnoredValue;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.application.port.in.ShowAreaCodes;
import org.callerid.application.port.in.ShowCoverage;
import org.callerid.application.port.in.ShowHealthReport;
import org.callerid.application.port.in.ShowNumberHealth;
import org.callerid.application.port.in.ShowStatistics;
import org.callerid.application.port.in.SignIn;
import org.callerid.application.port.in.StoreImportFile;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.servlet.FilterRegistration;
import org.glassfish.grizzly.servlet.ServletRegistration;
import org.glassfish.grizzly.servlet.WebappContext;
import org.glassfish.hk2.api.Context;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** The whole adapter in a servlet container in this JVM, with a client that can send malformed requests. */
final class RestServer implements AutoCloseable {
    private final HttpServer server = new HttpServer();
    private final int port;

    RestServer(FakeService service, RestSettings settings) throws IOException {
        this(context -> addApi(context, service, settings));
    }

    private RestServer(Consumer<WebappContext> content) throws IOException {
        // As the service does: with a Turkish locale, Jersey finds no header with an I in its name.
        Locale.setDefault(Locale.ENGLISH);
        NetworkListener listener = new NetworkListener("http", "127.0.0.1", 0);
        server.addListener(listener);
        WebappContext context = new WebappContext("test", "");
        content.accept(context);
        context.deploy(server);
        server.start();
        port = listener.getPort();
    }

    /** The OpenAPI document only. Beside a second servlet, Grizzly itself would answer URLs that cannot be decoded. */
    static RestServer withOpenApiDocument() throws IOException {
        return new RestServer(context -> context.addServlet("openapi", new OpenApiServlet()).addMapping("/openapi/*"));
    }

    private static void addApi(WebappContext context, FakeService service, RestSettings settings) {
        FilterRegistration guard = context.addFilter("guard", new UrlSanitizingFilter());
        guard.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), "/*");
        guard.setAsyncSupported(true);
        ServletRegistration resources = context.addServlet("resources", new ServletContainer(
                ResourceConfig.forApplication(new CallerIdApplication()).register(binder(service, settings))));
        resources.addMapping("/*");
        resources.setAsyncSupported(true);
    }

    private static AbstractBinder binder(FakeService service, RestSettings settings) {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(service).to(AllocateCallerId.class)
                        .to(ReleaseCallerId.class)
                        .to(LookUpCallBack.class)
                        .to(ForgetPerson.class)
                        .to(AddCallerId.class)
                        .to(ChangeCallerId.class)
                        .to(DeleteCallerId.class)
                        .to(FindCallerIds.class)
                        .to(ImportCallerIds.class)
                        .to(ExportCallerIds.class)
                        .to(ExportCoverage.class)
                        .to(StoreImportFile.class)
                        .to(ShowStatistics.class)
                        .to(ShowAreaCodes.class)
                        .to(PlanCapacity.class)
                        .to(SignIn.class)
                        .to(RecordRequest.class)
                        .to(LogLevelControl.class);
                bind(service.coverage).to(ShowCoverage.class);
                bind(service.healthReport).to(ShowHealthReport.class);
                bind((ExportHealthReport) (period, order) -> "caller_id\n" + period + " " + order + "\n")
                        .to(ExportHealthReport.class);
                bind(service.health).to(ShowNumberHealth.class);
                bind((RecordIgnoredValue) service.ignored::add).to(RecordIgnoredValue.class);
                bind(DependentScope.class).to(new TypeLiteral<Context<Dependent>>() {}).in(Singleton.class);
                bind(settings).to(RestSettings.class);
                bind(InstantSource.fixed(RestFixture.NOON)).to(InstantSource.class);
            }
        };
    }

    Reply get(String target, String... headers) throws IOException {
        return send("GET", target, "", headers);
    }

    Reply send(String method, String target, String body, String... headers) throws IOException {
        return send(method, target, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply send(String method, String target, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\n");
        if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return Reply.read(socket.getInputStream());
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** @param headers by name in lower case */
    record Reply(int status, Map<String, String> headers, String body) {
        static Reply read(InputStream input) throws IOException {
            String all = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            String[] lines = all.substring(0, end).split("\r\n", -1);
            Map<String, String> headers = new TreeMap<>();
            Arrays.stream(lines)
                    .skip(1)
                    .map(line -> line.split(": ?", 2))
                    .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), header[1]));
            return new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, all.substring(end + 4));
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
