// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an administrator's parameters: query parameters, a JSON object, or both; the object takes precedence. */
final class AdminRequest {
    private static final int MAX_BODY_BYTES = 65_536;

    private AdminRequest() {}

    static CallerIdParameters parameters(UriInfo uri) {
        return new CallerIdParameters(queryOf(uri));
    }

    static CallerIdParameters parameters(UriInfo uri, HttpHeaders headers, InputStream body) {
        Map<String, String> values = queryOf(uri);
        byte[] bytes = bytesOf(body);
        if (bytes.length > 0) {
            requireJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
            values.putAll(Json.readObject(bytes));
        }
        return new CallerIdParameters(values);
    }

    private static Map<String, String> queryOf(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        Map<String, String> values = new HashMap<>();
        query.forEach((name, all) -> values.put(name, all.getFirst()));
        values.values().removeIf(String::isBlank);
        values.replaceAll((name, value) -> isOfPhoneNumber(name) ? QueryText.restorePlus(value) : value);
        return values;
    }

    private static boolean isOfPhoneNumber(String name) {
        return name.equals("caller_id") || name.equals("after");
    }

    private static byte[] bytesOf(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BODY_BYTES + 1);
            if (bytes.length > MAX_BODY_BYTES) {
                throw rejected(Status.REQUEST_ENTITY_TOO_LARGE, "Send one number at a time, or a file to /import");
            }
            return bytes;
        } catch (IOException e) {
            throw new WebApplicationException(e, Responses.badRequest("The request's body ended too early"));
        }
    }

    private static void requireJson(@Nullable String contentType) {
        if (contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("json")) {
            throw rejected(Status.UNSUPPORTED_MEDIA_TYPE, "Send query parameters, or a body of type application/json");
        }
    }

    private static WebApplicationException rejected(Status status, String detail) {
        return new WebApplicationException(Responses.error(status, detail));
    }
}
