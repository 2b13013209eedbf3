// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a servlet container hands it on. */
final class FakeRequest {
    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String[]> parameters = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private int sessionIds = 1;
    private boolean sessionIsInvalid;

    FakeRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    FakeRequest query(String query) {
        answers.put("getQueryString", query);
        return this;
    }

    FakeRequest pathInfo(String rest) {
        answers.put("getPathInfo", rest);
        return this;
    }

    FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FakeRequest parameter(String name, String... values) {
        parameters.put(name, values);
        return this;
    }

    FakeRequest inSession() {
        answers.put("getSession", Stub.of(HttpSession.class, (proxy, called, arguments) -> {
            if (called.getName().equals("invalidate")) {
                sessionIsInvalid = true;
                return null;
            }
            throw Stub.unexpected(called);
        }));
        return withSessionId(true);
    }

    FakeRequest inSessionThatEnded() {
        return withSessionId(false);
    }

    private FakeRequest withSessionId(boolean valid) {
        answers.put("getRequestedSessionId", "session 1");
        answers.put("isRequestedSessionIdValid", valid);
        return this;
    }

    boolean sessionIsInvalid() {
        return sessionIsInvalid;
    }

    /** How many ids the session has had. */
    int sessionIds() {
        return sessionIds;
    }

    HttpServletRequest asServlet() {
        return Stub.of(HttpServletRequest.class, this::answer);
    }

    private @Nullable Object answer(Object proxy, Method called, Object[] arguments) {
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getRemoteAddr" -> "10.0.0.1";
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getParameterMap" -> parameters;
            case "getParameter" -> parameters.getOrDefault((String) arguments[0], new String[1])[0];
            case "changeSessionId" -> "session " + ++sessionIds;
            case "setCharacterEncoding" -> null;
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
            case "getQueryString", "getPathInfo", "getSession", "getRequestedSessionId", "isRequestedSessionIdValid" ->
                answers.get(called.getName());
            default -> throw Stub.unexpected(called);
        };
    }
}
