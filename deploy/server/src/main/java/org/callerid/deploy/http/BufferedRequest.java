// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose body is already buffered, so that reading it never waits for the client. */
final class BufferedRequest extends HttpServletRequestWrapper implements AutoCloseable {
    private final BufferedBody body;
    private FormData form = FormData.EMPTY;

    BufferedRequest(HttpServletRequest request, BufferedBody body) {
        super(request);
        this.body = body;
    }

    BufferedBody body() {
        return body;
    }

    /**
     * Parses the parameters, once the body is complete.
     *
     * @throws IllegalArgumentException if they are malformed, or too many
     */
    void parse() throws IOException {
        form = FormData.of((HttpServletRequest) getRequest(), body);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new CompleteStream(body.open());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(body.open(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = form.parameters().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = form.parameters().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(form.parameters().keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return form.parameters();
    }

    @Override
    public Collection<Part> getParts() {
        return form.parts();
    }

    @Override
    public @Nullable Part getPart(String name) {
        return form.parts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
    }

    @Override
    public void close() {
        try {
            form.close();
        } finally {
            body.close();
        }
    }

    private static final class CompleteStream extends ServletInputStream {
        private final InputStream rest;
        private boolean finished;

        CompleteStream(InputStream rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            int one = rest.read();
            finished = one < 0;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = rest.read(bytes, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is complete; read it");
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
