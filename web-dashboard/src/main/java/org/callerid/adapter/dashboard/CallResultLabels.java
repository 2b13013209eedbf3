// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.callerid.application.model.AllocationRecord;
import org.callerid.application.model.CallResult;
import org.callerid.application.model.RequestOutcome;
import org.callerid.domain.reservation.CallOutcome;
import org.callerid.domain.validation.InvalidValueException;

/** Labels of what became of calls. */
@Named("callResultLabels")
@RequestScoped
public class CallResultLabels {
    /** Requests for numbers have no other outcomes, but for what strangers send. */
    private static final List<RequestOutcome> REFUSALS = List.of(RequestOutcome.NONE_AVAILABLE,
            RequestOutcome.RATE_LIMITED, RequestOutcome.TOO_OFTEN, RequestOutcome.UNAVAILABLE, RequestOutcome.INVALID,
            RequestOutcome.FAILED,
            RequestOutcome.UNAUTHORIZED);

    private final Messages messages;
    private final InstantSource clock;

    @Inject
    public CallResultLabels(Messages messages, InstantSource clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The result with this name: that of a {@link CallOutcome} or a {@link RequestOutcome}, which have no name in common.
     *
     * @throws InvalidValueException if there is none
     */
    static CallResult parse(String name) {
        return FieldParser.findChoice(name, CallOutcome.class)
                .<CallResult>map(CallResult.Placed::new)
                .or(() -> FieldParser.findChoice(name, RequestOutcome.class).map(CallResult.Requested::new))
                .orElseThrow(FieldParser::unknownChoice);
    }

    /** As known now. */
    public String of(AllocationRecord call) {
        return label(call.outcome(clock.instant()).name());
    }

    static String nameOf(CallResult result) {
        return switch (result) {
            case CallResult.Requested(var outcome) -> outcome.name();
            case CallResult.Placed(var outcome) -> outcome.name();
        };
    }

    /** The names for the filter: how calls went on, that they got a number at all, and why they got none. */
    public List<String> choices() {
        return Stream.of(Arrays.stream(CallOutcome.values()), Stream.of(RequestOutcome.SUCCEEDED), REFUSALS.stream())
                .flatMap(names -> names.map(Enum::name))
                .toList();
    }

    /** @param name of a result */
    public String label(String name) {
        return switch (parse(name)) {
            case CallResult.Placed(var outcome) -> messages.of("call." + outcome.name());
            case CallResult.Requested(var outcome) when outcome == RequestOutcome.SUCCEEDED ->
                messages.of("answers.granted");
            case CallResult.Requested(var outcome) -> messages.of("outcome." + outcome.name());
        };
    }
}
