// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.callerid.adapter.dashboard.BulkRequest.Action;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.model.CallerIdStatus;
import org.callerid.application.model.MatchCount;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.in.BulkChangeCallerIds.BatchResult;
import org.callerid.application.port.in.SearchCallerIds;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.validation.InvalidValueException;

/** Asks for confirmation before many numbers are changed: which, how many, and how many of them are in calls. */
@Named("bulk")
@RequestScoped
public class BulkPage {
    /** Above this count the operator must type it to confirm. */
    private static final int LARGE = 100;

    private final SearchCallerIds browse;
    private final BulkChangeCallerIds change;
    private final OperatorSession operator;
    private final PageLoader loader;
    private final FacesMessages facesMessages;
    private final ActionRunner actions;
    private final Messages messages;
    private final BulkRequest request;
    private MatchCount found = new MatchCount(0, 0);

    @Inject
    public BulkPage(SearchCallerIds browse, BulkChangeCallerIds change, OperatorSession operator,
            PageLoader loader, FacesMessages facesMessages, ActionRunner actions, Messages messages) {
        this.browse = browse;
        this.change = change;
        this.operator = operator;
        this.loader = loader;
        this.facesMessages = facesMessages;
        this.actions = actions;
        this.messages = messages;
        this.request = BulkRequest.of(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap());
    }

    public void read() {
        loader.load(() -> {
            request.action();
            return counted();
        }).ifPresent(count -> found = count);
    }

    private MatchCount counted() {
        if (!request.everything()) {
            if (request.chosen().isEmpty()) {
                throw new InvalidValueException("bulk.none-chosen", "Select at least one number.");
            }
            List<CallerIdRecord> listed = browse.findAll(chosenNumbers());
            return new MatchCount(listed.size(), listed.stream().filter(this::isInCall).count());
        }
        MatchCount counted = browse.count(request.filter().filter());
        if (counted.total() > BulkChangeCallerIds.MAX_NUMBERS) {
            throw new InvalidValueException("found.too-many",
                    "more than {0} numbers were found; narrow the list, or download it, edit it and import it",
                    BulkChangeCallerIds.MAX_NUMBERS);
        }
        return counted;
    }

    private List<CallerIdNumber> chosenNumbers() {
        List<CallerIdNumber> numbers = request.numbers();
        if (numbers.size() > ChosenNumbers.MAX) {
            throw new InvalidValueException("bulk.too-many-chosen",
                    "At most {0} numbers can be selected; search for them and select all results.", ChosenNumbers.MAX);
        }
        return numbers;
    }

    private boolean isInCall(CallerIdRecord record) {
        return record.callerId()
                .reservedBy()
                .filter(call -> record.callerId().isReservedBy(call, browse.currentPeriods().now()))
                .isPresent();
    }

    /** Changes what was shown, or nothing; either way another page shows the result. */
    public void act() {
        actions.get(this::changed).ifPresentOrElse(result -> {
            facesMessages.info(key("done"), result.found());
            facesMessages.offerUndo(result.batch());
            request.list(false).redirect();
        }, () -> request.address().redirect());
    }

    private BatchResult changed() {
        MatchCount now = counted();
        requireUnchanged(now);
        requireTypedCount(now);
        return request.applyTo(change, operator.attribution());
    }

    /** Filters by status are exempt, since calls change the matches all the time: the current matches are changed. */
    private void requireUnchanged(MatchCount now) {
        boolean callsChangeIt = request.everything()
                && request.filter().filter().status().filter(status -> status != CallerIdStatus.INACTIVE).isPresent();
        if (!callsChangeIt && !parameter("shown").equals(String.valueOf(now.total()))) {
            throw new InvalidValueException("bulk.changed-meanwhile",
                    "Nothing was changed: {0} numbers are found now, and {1} were shown. Check and confirm again.",
                    now.total(), parameter("shown"));
        }
    }

    private void requireTypedCount(MatchCount now) {
        String typed = parameter("typed").replaceAll("\\D", "");
        if (isLarge(now) && (typed.isEmpty() || !typed.equals(parameter("shown")))) {
            throw new InvalidValueException("bulk.count", "Nothing was changed: type {0} to confirm.",
                    parameter("shown"));
        }
    }

    private static String parameter(String name) {
        return FieldParser
                .textOrEmpty(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name));
    }

    private static boolean isLarge(MatchCount numbers) {
        return numbers.total() > LARGE;
    }

    public boolean isLarge() {
        return isLarge(found);
    }

    public boolean isLimiting() {
        return request.act().equals(Action.LIMIT.name());
    }

    public boolean isChangingCarrier() {
        return request.act().equals(Action.CARRIER.name());
    }

    public boolean isDeleting() {
        return request.act().equals(Action.DELETE.name());
    }

    public boolean isDangerous() {
        return isDeleting() || request.act().equals(Action.DEACTIVATE.name());
    }

    public String title() {
        return messages.of("bulk.title");
    }

    public String question() {
        if (!request.everything()) {
            return messages.of(key("chosen"), found.total(), found.reserved());
        }
        List<String> filter = request.filter().description(messages);
        return filter.isEmpty()
                ? messages.of(key("all"), found.total(), found.reserved())
                : messages.of(key("found"), found.total(), found.reserved(), String.join(", ", filter));
    }

    public String verb() {
        return messages.of(key("verb"), found.total());
    }

    /** The key of a message about this action. */
    private String key(String what) {
        return "bulk." + request.action() + "." + what;
    }

    public String countLabel() {
        return messages.of("bulk.type", found.total());
    }

    public long total() {
        return found.total();
    }

    /** The URL's parameters that the form repeats; the others are fields of the form. */
    public List<PageUrl.Parameter> parameters() {
        return request.address().parameters().stream().filter(one -> !BulkFields.has(one.name())).toList();
    }

    /** URL of the list the operator came from, with the same numbers chosen. */
    public String back() {
        return request.list(true).toString();
    }

    public List<String> getChosen() {
        return request.chosen();
    }

    public BulkFields getFields() {
        return request.fields();
    }
}
