// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.callerid.adapter.dashboard.BulkRequest.Act;
import org.callerid.application.port.in.ChangeCallerIds;
import org.callerid.application.port.in.ChangeCallerIds.BatchResult;
import org.callerid.application.port.in.FindCallerIds;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.application.port.out.CallerIdSearch.MatchCount;
import org.callerid.application.port.out.CallerIdSearch.Status;
import org.callerid.application.port.out.CallerIds.CallerIdRecord;
import org.callerid.domain.validation.InvalidValueException;

/** Asks before many numbers are changed: which, how many, and how many of them are in calls. */
@Named("bulk")
@RequestScoped
public class BulkPage {
    /** From how many on their count is typed. */
    private static final int LARGE = 100;

    private final SearchCallerIds browse;
    private final FindCallerIds find;
    private final ChangeCallerIds change;
    private final OperatorSession operator;
    private final Reading reading;
    private final Notices notices;
    private final Tries tries;
    private final Words words;
    private final BulkRequest request;
    private MatchCount found = new MatchCount(0, 0);

    @Inject
    public BulkPage(SearchCallerIds browse, FindCallerIds find, ChangeCallerIds change, OperatorSession operator,
            Reading reading, Notices notices, Tries tries, Words words) {
        this.browse = browse;
        this.find = find;
        this.change = change;
        this.operator = operator;
        this.reading = reading;
        this.notices = notices;
        this.tries = tries;
        this.words = words;
        this.request = BulkRequest.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap());
    }

    public void read() {
        reading.read(() -> {
            request.known();
            return counted();
        }).ifPresent(count -> found = count);
    }

    private MatchCount counted() {
        if (!request.everything()) {
            if (request.chosen().isEmpty()) {
                throw new InvalidValueException("bulk.none-chosen", "Select at least one number.");
            }
            List<CallerIdRecord> listed = request.numbers().stream().map(find::find).flatMap(Optional::stream).toList();
            return new MatchCount(listed.size(), listed.stream().filter(this::isInCall).count());
        }
        MatchCount counted = browse.count(request.filter().filter());
        if (counted.total() > ChangeCallerIds.MAX_NUMBERS) {
            throw new InvalidValueException("found.too-many",
                    "more than {0} numbers were found; narrow the list, or download it, edit it and import it",
                    ChangeCallerIds.MAX_NUMBERS);
        }
        return counted;
    }

    private boolean isInCall(CallerIdRecord record) {
        return record.callerId()
                .reservedBy()
                .filter(call -> record.callerId().isReservedBy(call, browse.periods().now()))
                .isPresent();
    }

    /** Does what was shown, or nothing; either way another page says what came of it. */
    public void act() {
        tries.get(this::changed).ifPresentOrElse(result -> {
            notices.done(key("done"), result.found());
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getFlash()
                    .put("batch", result.batch().value().toString());
            request.list(false).show();
        }, () -> request.address().show());
    }

    private BatchResult changed() {
        MatchCount now = counted();
        mustBeAsShown(now);
        mustBeTyped(now);
        return request.everything()
                ? change.changeMatching(request.filter().filter(), request.change(), operator.actor())
                : change.change(request.numbers(), request.change(), operator.actor());
    }

    /** By their state numbers come and go with every call: those that are found at this moment are meant. */
    private void mustBeAsShown(MatchCount now) {
        boolean callsChangeIt = request.everything()
                && request.filter().filter().status().filter(status -> status != Status.INACTIVE).isPresent();
        if (!callsChangeIt && !sent("shown").equals(String.valueOf(now.total()))) {
            throw new InvalidValueException("bulk.changed-meanwhile",
                    "Nothing was changed: {0} numbers are found now, and {1} were shown. Check and confirm again.",
                    now.total(), sent("shown"));
        }
    }

    private void mustBeTyped(MatchCount now) {
        if (isLarge(now) && !sent("typed").replaceAll("\\D", "").equals(sent("shown"))) {
            throw new InvalidValueException("bulk.count", "Nothing was changed: type {0} to confirm.", sent("shown"));
        }
    }

    private static String sent(String name) {
        return Asked.text(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name));
    }

    private boolean isLarge(MatchCount numbers) {
        return request.everything() && numbers.total() > LARGE;
    }

    public boolean isLarge() {
        return isLarge(found);
    }

    public boolean isLimiting() {
        return request.act().equals(Act.LIMIT.name());
    }

    public boolean isGrave() {
        return request.act().equals(Act.DEACTIVATE.name());
    }

    public String title() {
        return words.of("bulk.title");
    }

    public String question() {
        if (!request.everything()) {
            return words.of(key("chosen"), found.total(), found.reserved());
        }
        List<String> filter = request.filter().description(words);
        return filter.isEmpty()
                ? words.of(key("all"), found.total(), found.reserved())
                : words.of(key("found"), found.total(), found.reserved(), String.join(", ", filter));
    }

    public String verb() {
        return words.of(key("verb"), found.total());
    }

    /** Of what is said of this act. */
    private String key(String what) {
        return "bulk." + request.known() + "." + what;
    }

    public String countLabel() {
        return words.of("bulk.type", found.total());
    }

    public long total() {
        return found.total();
    }

    /** What the form sends along, as it stands in the address. */
    public List<Address.Parameter> parameters() {
        return request.address().parameters().stream().filter(one -> !one.name().matches("hourly|daily")).toList();
    }

    /** The list it came from, with the same numbers chosen. */
    public String back() {
        return request.list(true).toString();
    }

    public List<String> getChosen() {
        return request.chosen();
    }

    public String getHourlyLimit() {
        return request.hourlyLimit();
    }

    public String getDailyLimit() {
        return request.dailyLimit();
    }
}
