// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rejects a request that has a query parameter which its resource method does not read. */
final class UnknownParameterFilter implements ContainerRequestFilter {
    /** Other names are not repeated in the response. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,32}");

    private final List<String> known;

    UnknownParameterFilter(List<String> known) {
        this.known = List.copyOf(known);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo()
                .getQueryParameters()
                .keySet()
                .stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> request.abortWith(Responses.badRequest(refusal(name))));
    }

    private String refusal(String name) {
        String unknown = Optional.of(name).filter(PLAIN_NAME.asMatchPredicate()).orElse("of that name");
        return "There is no parameter " + unknown + " here: " + advice();
    }

    private String advice() {
        if (known.isEmpty()) {
            return "this request takes none";
        }
        int last = known.size() - 1;
        return "use " + (last == 0 ? "" : String.join(", ", known.subList(0, last)) + " or ") + known.get(last);
    }
}
