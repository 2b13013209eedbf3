// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;

/** Labels of request outcomes. */
@Named("outcomeLabels")
@RequestScoped
public class OutcomeLabels {
    private final Messages messages;

    @Inject
    public OutcomeLabels(Messages messages) {
        this.messages = messages;
    }

    /** The outcome of one request; a request that succeeded without a number is done. */
    public String of(RequestLogRecord request) {
        return request.outcome() == RequestOutcome.SUCCEEDED && request.callerId().isPresent()
                ? messages.of("answers.granted")
                : label(request.outcome().name());
    }

    /** The names of all outcomes, for the filter. */
    public List<String> choices() {
        return Arrays.stream(RequestOutcome.values()).map(RequestOutcome::name).toList();
    }

    /** @param outcome a name of {@link #choices} */
    public String label(String outcome) {
        return messages.of("outcome." + outcome);
    }
}
