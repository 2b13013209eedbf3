// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.application.port.in.AdmitAdmin;
import org.callerid.application.port.out.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the threads of HTTP for calls (docs/adr/0017). Everything else goes on as an asynchronous dispatch, which the container
 * runs on threads of its own: so many of a kind at once, and only when the body is there, so that neither a client that does
 * not send nor one that does not read holds a thread that a call needs.
 */
public class BulkheadFilter implements Filter {
    private static final String TICKET = BulkheadFilter.class.getName();
    /** Attribute of what Faces answers, errors too. */
    private static final String PAGE = TICKET + ".page";
    private static final String RETRY_SECONDS = "5";
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private static final int MAX_WAITING = 200;
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final int MAX_FORMS = 500;
    private static final int MAX_SHEETS = 8;

    private static final int KB = 1_024;
    private static final BodyLimit SIGN_IN_FORM = new BodyLimit(8 * KB, Duration.ofSeconds(10), false);
    private static final BodyLimit FORM = new BodyLimit(256 * KB, Duration.ofSeconds(30), false);
    /** The API says itself how long a body may be; this one bounds what is kept of it. */
    private static final BodyLimit OBJECT = new BodyLimit(1_024 * KB, Duration.ofSeconds(30), false);
    private static final BodyLimit SHEET = new BodyLimit(256L * KB * KB, Duration.ofMinutes(15), true);

    private final AdmitAdmin admitAdmin;
    private final PageScopes scopes;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().name("bulkhead-timer").daemon().factory());
    private final Map<Route, Bulkhead> bulkheads = new EnumMap<>(Route.class);
    /** Bodies that are being taken in. */
    private final Semaphore forms = new Semaphore(MAX_FORMS);
    private final Semaphore sheets = new Semaphore(MAX_SHEETS);

    @Inject
    public BulkheadFilter(AdmitAdmin admitAdmin, PageScopes scopes) {
        this.admitAdmin = admitAdmin;
        this.scopes = scopes;
    }

    @Override
    public void init(FilterConfig config) {
        timer.setRemoveOnCancelPolicy(true);
        bulkheads.put(Route.SIGN_IN, bulkhead(4));
        // Those who read slowly hold one each, and nobody signs in without a style sheet.
        bulkheads.put(Route.RESOURCE, bulkhead(16));
        bulkheads.put(Route.PAGE, bulkhead(8));
        bulkheads.put(Route.API, bulkhead(8));
    }

    private Bulkhead bulkhead(int maxRunning) {
        return new Bulkhead(maxRunning, MAX_WAITING, MAX_WAIT, timer);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            goOn(request, response, chain);
            return;
        }
        Route route = Route.of(request);
        // What the container serves by itself may not know asynchronous dispatches; it is short and has no body.
        if (route == Route.CALL || !request.isAsyncSupported() || !Route.pathOf(request).startsWith("/")) {
            chain.doFilter(request, response);
        } else if (route == Route.RESOURCE && !isRead(request)) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (hasBody(request) && isEncoded(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            admit(request, route);
        }
    }

    private void admit(HttpServletRequest request, Route route) {
        Bulkhead bulkhead = bulkhead(request, route);
        if (route != Route.API) {
            request.setAttribute(PAGE, true);
            scopes.leave(request);
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        if (!hasBody(request) || isRead(request)) {
            enter(context, bulkhead, null);
        } else if (route == Route.API) {
            bulkhead.submit(() -> Thread.ofVirtual().name("token").start(() -> readIfAdmitted(context, bulkhead)),
                    () -> reject(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE));
        } else {
            read(context, bulkhead, limitOfForm(request, route));
        }
    }

    /** Those who have signed in do not wait for those who have not. */
    private Bulkhead bulkhead(HttpServletRequest request, Route route) {
        Route ofWhom = route != Route.API && request.getUserPrincipal() != null ? Route.PAGE : route;
        Bulkhead bulkhead = bulkheads.get(ofWhom);
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

    /** Without the token the API refuses before it looks at the body, so that is left where it is. */
    private void readIfAdmitted(AsyncContext context, Bulkhead bulkhead) {
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        if (isAdmin(request)) {
            bulkhead.release();
            read(context, bulkhead, Route.pathOf(request).equals("/import") ? SHEET : OBJECT);
        } else {
            dispatch(context, new Ticket(bulkhead, null));
        }
    }

    private boolean isAdmin(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher bearer = BEARER.matcher(header == null ? "" : header);
        try {
            return bearer.matches() && admitAdmin.admits(bearer.group(1));
        } catch (StoreUnavailableException e) {
            // The API asks again, and says so.
            return false;
        }
    }

    private void read(AsyncContext context, Bulkhead bulkhead, BodyLimit limit) {
        Semaphore bodies = limit.inFile() ? sheets : forms;
        if (!bodies.tryAcquire()) {
            reject(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            BufferedBody body = limit.newBody();
            BodyReader.read(context.getRequest().getInputStream(), body, limit, status -> {
                bodies.release();
                if (status == HttpServletResponse.SC_OK) {
                    enter(context, bulkhead, body);
                } else {
                    body.close();
                    reject(context, status);
                }
            }, timer);
        } catch (IOException e) {
            bodies.release();
            reject(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void enter(AsyncContext context, Bulkhead bulkhead, @Nullable BufferedBody body) {
        Ticket ticket = new Ticket(bulkhead, body);
        bulkhead.submit(() -> dispatch(context, ticket), () -> {
            ticket.closeBody();
            reject(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        });
    }

    private static void dispatch(AsyncContext context, Ticket ticket) {
        try {
            context.getRequest().setAttribute(TICKET, ticket);
            context.dispatch();
        } catch (RuntimeException e) {
            ticket.close();
            throw e;
        }
    }

    private static void reject(AsyncContext context, int status) {
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setStatus(status);
        // What is left of the body must not be taken for the next request.
        response.setHeader("Connection", "close");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, Route.pathOf(request));
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        context.dispatch("/error-answer");
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isPage = request.getAttribute(PAGE) != null;
        if (isPage) {
            scopes.enter(request);
        }
        try {
            goOnInScope(request, response, chain);
        } finally {
            if (isPage) {
                scopes.leave(request);
            }
        }
    }

    private static void goOnInScope(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request.getAttribute(TICKET) instanceof Ticket ticket)) {
            chain.doFilter(request, response);
            return;
        }
        request.removeAttribute(TICKET);
        try (ticket) {
            BufferedBody body = ticket.body();
            if (body == null) {
                chain.doFilter(request, response);
            } else {
                goOn(new BufferedRequest(request, body), response, chain);
            }
        }
    }

    private static void goOn(BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (request) {
            if (canBeRead(request)) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private static boolean canBeRead(BufferedRequest request) throws IOException {
        try {
            request.parse();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** A few bytes of gzip can be gigabytes of text. */
    private static boolean isEncoded(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    /** A place in the bulkhead, and what came with whoever has it. */
    private record Ticket(Bulkhead bulkhead, @Nullable BufferedBody body) implements AutoCloseable {
        void closeBody() {
            if (body != null) {
                body.close();
            }
        }

        @Override
        public void close() {
            try {
                closeBody();
            } finally {
                bulkhead.release();
            }
        }
    }
}
