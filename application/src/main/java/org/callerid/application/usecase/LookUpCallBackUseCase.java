// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.CallRecord;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.out.CallHistory;
import org.callerid.domain.callback.CallBackMatch;
import org.callerid.domain.callback.CallBackParties;

/** Searches the call history for the call that somebody returns. */
public final class LookUpCallBackUseCase implements LookUpCallBack {
    private final CallHistory history;
    private final Duration lookBack;
    private final InstantSource clock;

    /** @param lookBack how old a call may be that somebody returns */
    public LookUpCallBackUseCase(CallHistory history, Duration lookBack, InstantSource clock) {
        this.history = history;
        this.lookBack = lookBack;
        this.clock = clock;
    }

    @Override
    public CallBack lookUp(CallBackParties parties) {
        Instant now = clock.instant();
        Instant since = now.minus(lookBack);
        return toThePerson(parties, since, now)
                .or(() -> showingTheNumber(parties, since))
                .orElseGet(() -> CallBack.none(parties));
    }

    private Optional<CallBack> toThePerson(CallBackParties parties, Instant since, Instant now) {
        return parties.from()
                .flatMap(person -> history.latestCallTo(person, parties.did(), since, now))
                .map(call -> CallBack.of(parties,
                        isShown(parties, call) ? CallBackMatch.EXACT : CallBackMatch.PERSON, call));
    }

    private static boolean isShown(CallBackParties parties, CallRecord call) {
        return parties.did().isPresent() && parties.did().equals(call.request().callerId());
    }

    private Optional<CallBack> showingTheNumber(CallBackParties parties, Instant since) {
        return parties.did()
                .flatMap(number -> history.latestCallShowing(number, since))
                .map(call -> CallBack.of(parties, CallBackMatch.NUMBER, call));
    }
}
