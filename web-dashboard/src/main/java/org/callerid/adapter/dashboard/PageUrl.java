// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The URL of a page, with its parameters. */
final class PageUrl {
    /** The browser would send a long URL together with one as its referrer, which is more than the server accepts. */
    private static final int LONG = 2_000;

    private final String path;
    private final List<Parameter> parameters = new ArrayList<>();

    private PageUrl(String path) {
        this.path = path;
    }

    /**
     * The URL of a page.
     *
     * @param page its name, without extension
     */
    static PageUrl of(String page) {
        return new PageUrl(Paths.ROOT + "/" + page + ".xhtml");
    }

    /**
     * The URL of a path.
     *
     * @param path of the dashboard; parameters can be added if it has none
     */
    static PageUrl at(String path) {
        return new PageUrl(path);
    }

    /** Adds a parameter, unless its value is empty. */
    PageUrl with(String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(new Parameter(name, value));
        }
        return this;
    }

    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /**
     * Redirects to this URL, so that neither reloading nor going back sends the request again. Messages are shown
     * there.
     */
    void redirect() {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.getFlash().setKeepMessages(true);
        if (toString().length() > LONG) {
            answer.setResponseHeader("Referrer-Policy", "no-referrer");
        }
        try {
            answer.redirect(toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.stream()
                        .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** A parameter of a URL's query. */
    public record Parameter(String name, String value) {}
}
