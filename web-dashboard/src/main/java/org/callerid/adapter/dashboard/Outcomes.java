// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.callerid.application.port.out.CallHistory.LoggedRequest;

/** What an answer's status means. */
@Named("outcomes")
@RequestScoped
public class Outcomes {
    private final Words words;

    @Inject
    public Outcomes(Words words) {
        this.words = words;
    }

    public String of(LoggedRequest request) {
        return switch (request.status()) {
            case 200 -> words.of(request.given().isPresent() ? "answers.granted" : "answers.done");
            case 429 -> words.of("answers.limited");
            case 503 -> words.of("answers.none");
            case 400, 422 -> words.of("answers.unusable");
            case 401, 403 -> words.of("answers.no-token");
            default -> "";
        };
    }
}
