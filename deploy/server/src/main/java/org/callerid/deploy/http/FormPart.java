// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.http;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.jspecify.annotations.Nullable;

/** A part of a multipart form, adapted to the servlet API. */
record FormPart(DiskFileItem item) implements Part {
    @Override
    public InputStream getInputStream() throws IOException {
        return item.getInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return item.getContentType();
    }

    @Override
    public String getName() {
        return String.valueOf(item.getFieldName());
    }

    @Override
    public @Nullable String getSubmittedFileName() {
        return item.getName();
    }

    @Override
    public long getSize() {
        return item.getSize();
    }

    @Override
    public void write(String fileName) throws IOException {
        item.write(Path.of(fileName));
    }

    @Override
    public void delete() throws IOException {
        item.delete();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return item.getHeaders().getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        List<String> values = new ArrayList<>();
        item.getHeaders().getHeaders(name).forEachRemaining(values::add);
        return values;
    }

    @Override
    public Collection<String> getHeaderNames() {
        List<String> names = new ArrayList<>();
        item.getHeaders().getHeaderNames().forEachRemaining(names::add);
        return names;
    }
}
