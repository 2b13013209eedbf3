// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's query and form, and the parts of the form. */
record FormData(Map<String, String[]> parameters, List<Part> parts) implements AutoCloseable {
    static final FormData EMPTY = new FormData(Map.of(), List.of());
    /** Our largest form has about thirty fields. */
    private static final int MAX_FIELDS = 1_000;
    private static final int MAX_PARTS = 100;
    private static final int MAX_TEXT = 65_536;

    /**
     * Parses query and body.
     *
     * @throws IllegalArgumentException if they are malformed, or too many
     */
    static FormData of(HttpServletRequest request, BufferedBody body) throws IOException {
        Map<String, List<String>> found = new LinkedHashMap<>();
        add(request.getQueryString(), found);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        List<Part> parts = List.of();
        if (type.startsWith("application/x-www-form-urlencoded")) {
            add(text(body), found);
        } else if (type.startsWith("multipart/form-data")) {
            parts = parts(request, body);
            addFields(parts, found);
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return new FormData(parameters, parts);
    }

    private static String text(BufferedBody body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void add(@Nullable String encoded, Map<String, List<String>> found) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        String[] fields = encoded.split("&", MAX_FIELDS + 1);
        if (fields.length > MAX_FIELDS) {
            throw new IllegalArgumentException("too many parameters");
        }
        for (String field : fields) {
            int sign = field.indexOf('=');
            String name = decoded(sign < 0 ? field : field.substring(0, sign));
            found.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(sign < 0 ? "" : decoded(field.substring(sign + 1)));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<Part> parts(HttpServletRequest request, BufferedBody body) throws IOException {
        JakartaServletDiskFileUpload upload = new JakartaServletDiskFileUpload(
                DiskFileItemFactory.builder().setCharset(StandardCharsets.UTF_8).setBufferSize(MAX_TEXT).get());
        upload.setFileCountMax(MAX_PARTS);
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            List<DiskFileItem> items = upload.parseRequest(new Content(request.getContentType(), body));
            return items.stream().<Part>map(FormPart::new).toList();
        } catch (FileUploadException e) {
            throw new IllegalArgumentException("the form cannot be read", e);
        }
    }

    private static void addFields(List<Part> parts, Map<String, List<String>> found) throws IOException {
        for (Part part : parts) {
            if (part.getSubmittedFileName() == null) {
                try (InputStream in = part.getInputStream()) {
                    found.computeIfAbsent(part.getName(), first -> new ArrayList<>())
                            .add(new String(in.readNBytes(MAX_TEXT), StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Override
    public void close() {
        for (Part part : parts) {
            try {
                part.delete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Content(String type, BufferedBody body) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return body.size();
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return body.open();
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
