// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callerid.application.model.ColumnMapping;
import org.callerid.application.model.ImportField;
import org.callerid.application.port.in.ImportCallerIds.Report;
import org.callerid.deploy.settings.Loopback;
import org.callerid.deploy.settings.Secret;
import org.callerid.domain.audit.Reason;

/** Accesses the numbers through the HTTP API of a running server. */
final class HttpGateway implements CallerIdGateway {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int HTTP_PORT = 80;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .proxy(new LoopbackBypassProxySelector(ProxySelector.getDefault()))
            .build();
    private final String url;
    private final Optional<Secret> token;

    HttpGateway(String url, Optional<Secret> token) {
        this.url = url.replaceAll("/+$", "");
        this.token = token;
    }

    @Override
    public Report importFrom(Path sheet, ColumnMapping mapping, boolean whole, Optional<Reason> reason) {
        try {
            HttpRequest request = request("/import" + query(mapping, whole, reason))
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(sheet))
                    .build();
            try (InputStream body = send(request)) {
                return ApiResponses.report(body);
            }
        } catch (FileNotFoundException e) {
            throw new FailedCommandException("There is no file " + sheet + " that can be read.", e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static String query(ColumnMapping mapping, boolean whole, Optional<Reason> reason) {
        String parameters = Stream.of(whole ? Stream.of("refused=all") : Stream.<String>empty(),
                reason.stream().map(why -> "reason=" + URLEncoder.encode(why.text(), StandardCharsets.UTF_8)),
                mapping.fields()
                        .entrySet()
                        .stream()
                        .map(entry -> "map=" + URLEncoder.encode(entry.getKey() + "="
                                + entry.getValue().map(ImportField::columnName).orElse("ignore"),
                                StandardCharsets.UTF_8)))
                .flatMap(part -> part)
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    @Override
    public void exportTo(Writer csv) {
        try (Reader body = new InputStreamReader(send(request("/export").build()), StandardCharsets.UTF_8)) {
            body.transferTo(csv);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private InputStream send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != OK) {
                throw rejected(response);
            }
            return response.body();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(reachable(URI.create(url + path)));
            token.ifPresent(known -> request.header("Authorization", "Bearer " + known.value()));
            return request;
        } catch (IllegalArgumentException e) {
            throw new FailedCommandException(
                    "The server's URL or the admin token cannot be used as it is written; a URL looks like http://127.0.0.1:8000.",
                    e);
        }
    }

    /**
     * Replaces a loopback name by the address on which the server listens, for plain HTTP only: a TLS certificate names
     * the host.
     */
    private static URI reachable(URI uri) {
        if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
            return uri;
        }
        String host = Loopback.reachable(uri.getHost(), uri.getPort() < 0 ? HTTP_PORT : uri.getPort());
        return host.equals(uri.getHost())
                ? uri
                : URI.create(
                        uri.toString().replaceFirst("//[^/:]+", "//" + (host.contains(":") ? "[" + host + "]" : host)));
    }

    private FailedCommandException rejected(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case UNAUTHORIZED -> new FailedCommandException("The server at " + url
                        + " wants the admin token; give it with --admin-token or ADMIN_TOKEN.");
                case FORBIDDEN -> new FailedCommandException("The server at " + url + " rejected the token"
                        + ApiResponses.detail(body).map(detail -> ": " + detail).orElse("") + ".");
                default -> new FailedCommandException("The server at " + url + " answered " + response.statusCode()
                        + ApiResponses.detail(body).map(detail -> ": " + detail).orElse("") + ".");
            };
        }
    }

    private FailedCommandException unreachable(IOException cause) {
        return new FailedCommandException("The server at " + url + " does not answer, or not to the end.", cause);
    }

    private static FailedCommandException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new FailedCommandException("Interrupted.", cause);
    }
}
