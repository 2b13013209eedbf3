// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.callerid.application.model.LoggedRequest;

/** What an answer's status means. */
@Named("statusLabels")
@RequestScoped
public class StatusLabels {
    private static final List<String> STATUSES = List.of("200", "429", "503", "400", "422", "401", "403");

    private final Messages messages;

    @Inject
    public StatusLabels(Messages messages) {
        this.messages = messages;
    }

    public String of(LoggedRequest request) {
        return request.status() == 200 && request.callerId().isEmpty()
                ? messages.of("answers.done")
                : meaning(request.status());
    }

    /** To choose from: those that have a meaning here, and the one that is chosen. */
    public List<String> choices(String chosen) {
        return chosen.isEmpty() || STATUSES.contains(chosen)
                ? STATUSES
                : Stream.concat(STATUSES.stream(), Stream.of(chosen)).toList();
    }

    public String label(String status) {
        if (status.equals("200")) {
            return "200 " + messages.of("answers.granted") + " / " + messages.of("answers.done");
        }
        return STATUSES.contains(status) ? status + " " + meaning(Integer.parseInt(status)) : status;
    }

    /** Of the answer to a request for a number; empty if the status says all there is to say. */
    private String meaning(int status) {
        return switch (status) {
            case 200 -> messages.of("answers.granted");
            case 429 -> messages.of("answers.limited");
            case 503 -> messages.of("answers.none");
            case 400, 422 -> messages.of("answers.unusable");
            case 401, 403 -> messages.of("answers.no-token");
            default -> "";
        };
    }
}
