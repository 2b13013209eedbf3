// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.faults;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds answers, and broken connections, that dialers are not prepared for. */
final class UnexpectedResponses {
    private static final Set<Integer> EXPECTED = Set.of(200, 429, 503);
    private static final JsonFactory JSON = new JsonFactory();

    private final RunRecord evidence;

    UnexpectedResponses(RunRecord evidence) {
        this.evidence = evidence;
    }

    Stream<String> lines() {
        return evidence.history()
                .requests()
                .stream()
                .flatMap(ask -> oddity(ask).map(what -> what + ": " + evidence.history().line(ask)).stream());
    }

    private Optional<String> oddity(RequestEvent ask) {
        if (ask.status() == RequestEvent.BROKEN) {
            return evidence.isExcused(ask, Outage.OfNode.class)
                    ? Optional.empty()
                    : Optional.of("connection broken by a node that runs");
        }
        return ask.answered() ? oddityOfAnswer(ask) : Optional.empty();
    }

    private Optional<String> oddityOfAnswer(RequestEvent ask) {
        if (!EXPECTED.contains(ask.status())) {
            return Optional.of("status");
        }
        if (!isJsonObject(ask.body())) {
            return Optional.of("not JSON");
        }
        if (!ask.granted()) {
            return ask.body().chars().anyMatch(Character::isDigit)
                    ? Optional.of("an error text with a digit")
                    : Optional.empty();
        }
        return ask.number().filter(evidence.pool().numbers()::containsKey).isPresent()
                ? Optional.empty()
                : Optional.of("no number of the pool");
    }

    private static boolean isJsonObject(String body) {
        try (JsonParser parser = JSON.createParser(body)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return object && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
