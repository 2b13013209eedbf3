// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.application.model.CallBack;
import org.callerid.application.model.RequestLogEntry;
import org.callerid.application.model.RequestLogRecord;
import org.callerid.application.model.RequestOutcome;
import org.callerid.application.model.RequestType;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.OverloadedException;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.domain.allocation.Agent;
import org.callerid.domain.allocation.CallerCode;
import org.callerid.domain.allocation.Campaign;
import org.callerid.domain.callback.CallBackParties;

/**
 * Tells an incoming call which call it returns: sets {@code CB_STATUS}, {@code CB_CAMPAIGN}, {@code CB_AGENT},
 * {@code CB_CODE} and {@code CB_CALLED_AT} (seconds since 1970), all of them every time, so that none is left from a
 * look-up before.
 */
final class CallBackScript implements AgiScript {
    static final String NAME = "callback";
    private static final System.Logger LOG = System.getLogger(CallBackScript.class.getName());
    private static final String STATUS = "CB_STATUS";
    private static final String CAMPAIGN = "CB_CAMPAIGN";
    private static final String AGENT = "CB_AGENT";
    private static final String CODE = "CB_CODE";
    private static final String CALLED_AT = "CB_CALLED_AT";
    private static final String ERROR = "ERROR";
    private static final String UNKNOWN = "";

    private final LookUpCallBack lookUpCallBack;
    private final RecordRequest recordRequest;
    private final InstantSource clock;

    CallBackScript(LookUpCallBack lookUpCallBack, RecordRequest recordRequest, InstantSource clock) {
        this.lookUpCallBack = lookUpCallBack;
        this.recordRequest = recordRequest;
        this.clock = clock;
    }

    @Override
    public void run(AgiRequest request, AgiChannel channel) throws IOException {
        Instant at = clock.instant();
        long startedNanos = System.nanoTime();
        Optional<CallBack> callBack = lookUp(CallArguments.parseCallBack(request));
        String status = callBack.map(found -> found.found().name()).orElse(ERROR);
        recordRequest.record(new RequestLogEntry(at, RequestType.CALL_BACK, "AGI " + NAME, status,
                callBack.isPresent() ? RequestOutcome.SUCCEEDED : RequestOutcome.UNAVAILABLE,
                Duration.ofNanos(System.nanoTime() - startedNanos), Optional.empty(), Optional.empty(), callBack));
        Optional<RequestLogRecord> call = callBack.flatMap(CallBack::call).map(found -> found.request());
        channel.setVariable(CAMPAIGN, call.flatMap(RequestLogRecord::campaign).map(Campaign::name).orElse(UNKNOWN));
        channel.setVariable(AGENT, call.flatMap(RequestLogRecord::agent).map(Agent::name).orElse(UNKNOWN));
        channel.setVariable(CODE,
                call.flatMap(RequestLogRecord::callerCode).map(CallerCode::value).orElse(UNKNOWN));
        channel.setVariable(CALLED_AT,
                call.map(found -> String.valueOf(found.at().getEpochSecond())).orElse(UNKNOWN));
        channel.setVariable(STATUS, status);
    }

    /** Empty if it could not be looked up. */
    private Optional<CallBack> lookUp(CallBackParties parties) {
        try {
            return Optional.of(lookUpCallBack.lookUp(parties));
        } catch (StoreUnavailableException | OverloadedException e) {
            LOG.log(Level.DEBUG, "a call-back was not looked up", e);
            return Optional.empty();
        }
    }
}
