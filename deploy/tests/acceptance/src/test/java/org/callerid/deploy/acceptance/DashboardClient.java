// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callerid.deploy.testsupport.RunningService;

/** A client of the dashboard with a session, without a browser. */
final class DashboardClient {
    private static final String FORM = "/dashboard/sign-in.xhtml";
    private static final Pattern VIEW_STATE = Pattern
            .compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final RunningService service;
    private final String address;

    /** @param address what a proxy says in {@code X-Forwarded-For} */
    DashboardClient(RunningService service, String address) {
        this.service = service;
        this.address = address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(String token) throws IOException, InterruptedException {
        String page = get(FORM).body();
        Map<String, String> fields = Map.of("form", "form", "form:token", token, "form:zone", "UTC", "form:enter", "",
                "jakarta.faces.ViewState", found(VIEW_STATE, page), "primefaces.nonce", found(NONCE, page));
        String form = fields.entrySet()
                .stream()
                .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(request(FORM).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(), BodyHandlers.ofString());
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.at(path)).header("X-Forwarded-For", address);
    }
}
