// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.AuthenticateOperator;
import org.callerid.domain.access.Permission;

/**
 * Runs requests on the calling thread: a bounded number of each kind at once, and only when their body is complete.
 * {@link BulkheadFilter} has the only instance.
 */
@Dependent
public class Bulkheads {
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private static final int MAX_WAITING = 200;
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final int MAX_FORMS = 500;
    private static final int MAX_SHEETS = 8;

    private static final int KB = 1_024;
    private static final BodyLimit SIGN_IN_FORM = new BodyLimit(8 * KB, Duration.ofSeconds(10), false);
    private static final BodyLimit FORM = new BodyLimit(256 * KB, Duration.ofSeconds(30), false);
    /** The API enforces its own body limit; this one bounds what is buffered. */
    private static final BodyLimit OBJECT = new BodyLimit(1_024 * KB, Duration.ofSeconds(30), false);
    private static final BodyLimit SHEET = new BodyLimit(256L * KB * KB, Duration.ofMinutes(15), true);

    private final AuthenticateOperator authenticateOperator;
    private final Map<Route, Bulkhead> byRoute = Map.of(Route.SIGN_IN, bulkhead(4),
            // Each slow reader holds one of these, and nobody can sign in without the style sheet.
            Route.RESOURCE, bulkhead(16), Route.PAGE, bulkhead(8), Route.API, bulkhead(8));
    /** Permits for bodies that are being read. */
    private final Semaphore forms = new Semaphore(MAX_FORMS);
    private final Semaphore sheets = new Semaphore(MAX_SHEETS);

    @Inject
    public Bulkheads(AuthenticateOperator authenticateOperator) {
        this.authenticateOperator = authenticateOperator;
    }

    private static Bulkhead bulkhead(int maxRunning) {
        return new Bulkhead(maxRunning, MAX_WAITING, MAX_WAIT);
    }

    /** Handles the request, or rejects it, for example with 408, 413 or 503. */
    void run(Route route, Exchange exchange) throws IOException, ServletException {
        HttpServletRequest request = exchange.request();
        Bulkhead bulkhead = bulkhead(request, route);
        if (!RequestBody.hasBody(request) || RequestBody.isSafeMethod(request)) {
            runWithin(bulkhead, exchange, exchange::proceed);
        } else if (route == Route.API) {
            authenticateAndRun(bulkhead, exchange);
        } else {
            readAndRun(bulkhead, limitOfForm(request, route), exchange);
        }
    }

    /**
     * Signed-in operators use the bulkhead of the pages, so that they do not wait for clients that are not signed in.
     */
    private Bulkhead bulkhead(HttpServletRequest request, Route route) {
        Route ofWhom = route != Route.API && request.getUserPrincipal() != null ? Route.PAGE : route;
        Bulkhead bulkhead = byRoute.get(ofWhom);
        if (bulkhead == null) {
            throw new IllegalStateException("no bulkhead for " + ofWhom);
        }
        return bulkhead;
    }

    private static BodyLimit limitOfForm(HttpServletRequest request, Route route) {
        if (route == Route.SIGN_IN) {
            return SIGN_IN_FORM;
        }
        return Route.pathOf(request).equals("/dashboard/import.xhtml") ? SHEET : FORM;
    }

    /** Checks the token before reading the body: the API rejects other requests before it looks at the body. */
    private void authenticateAndRun(Bulkhead bulkhead, Exchange exchange) throws IOException, ServletException {
        AtomicBoolean admitted = new AtomicBoolean();
        runWithin(bulkhead, exchange, () -> {
            admitted.set(mayChangeNumbers(exchange.request()));
            if (!admitted.get()) {
                exchange.proceed();
            }
        });
        if (admitted.get()) {
            readAndRun(bulkhead, Route.pathOf(exchange.request()).equals("/import") ? SHEET : OBJECT, exchange);
        }
    }

    private boolean mayChangeNumbers(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher bearer = BEARER.matcher(header == null ? "" : header);
        try {
            return bearer.matches() && authenticateOperator.authenticate(bearer.group(1))
                    .filter(operator -> operator.may(Permission.CHANGE_NUMBERS))
                    .isPresent();
        } catch (StoreUnavailableException e) {
            // The API checks the token again, and reports the outage.
            return false;
        }
    }

    private void readAndRun(Bulkhead bulkhead, BodyLimit limit, Exchange exchange)
            throws IOException, ServletException {
        try (BufferedBody body = limit.newBody()) {
            int status = read(exchange.request(), body, limit);
            if (status == HttpServletResponse.SC_OK) {
                runWithin(bulkhead, exchange, () -> exchange.proceedWith(body));
            } else {
                exchange.reject(status);
            }
        }
    }

    private int read(HttpServletRequest request, BufferedBody body, BodyLimit limit) throws IOException {
        Semaphore bodies = limit.inFile() ? sheets : forms;
        if (!bodies.tryAcquire()) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        try {
            return BodyReader.read(request, body, limit);
        } finally {
            bodies.release();
        }
    }

    private static void runWithin(Bulkhead bulkhead, Exchange exchange, Step step)
            throws IOException, ServletException {
        if (!bulkhead.tryAcquire()) {
            exchange.reject(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            step.run();
        } finally {
            bulkhead.release();
        }
    }

    /** Work done within a bulkhead. */
    private interface Step {
        void run() throws IOException, ServletException;
    }
}
