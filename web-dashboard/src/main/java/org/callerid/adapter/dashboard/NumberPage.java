// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callerid.adapter.dashboard.CallerIdHistory.CallerIdDetails;
import org.callerid.application.model.CallerIdRecord;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.application.port.in.BulkChangeCallerIds.BatchResult;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.ChangeCallerId.Result;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.reservation.CallOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One number and the operator's actions on it. Each action applies to what was shown, and redirects to the page's URL.
 */
@Named("number")
@RequestScoped
public class NumberPage {
    private final CallerIdHistory history;
    private final ChangeCallerId change;
    private final BulkChangeCallerIds bulk;
    private final ReservationReleaser releaser;
    private final ConcurrentChanges concurrentChanges;
    private final OperatorSession operator;
    private final PageLoader loader;
    private final FacesMessages facesMessages;
    private final ActionRunner actions;
    private final Messages messages;
    private final TimeFormats times;
    private NumberForm form = new NumberForm();
    private String digits = "";
    private Optional<CallerIdDetails> details = Optional.empty();
    private boolean notFound;

    @Inject
    public NumberPage(CallerIdHistory history, ChangeCallerId change, BulkChangeCallerIds bulk,
            ReservationReleaser releaser,
            ConcurrentChanges changesMeanwhile, OperatorSession operator, PageLoader loader,
            FacesMessages facesMessages, ActionRunner actions,
            Messages messages, TimeFormats times) {
        this.history = history;
        this.change = change;
        this.bulk = bulk;
        this.releaser = releaser;
        this.concurrentChanges = changesMeanwhile;
        this.operator = operator;
        this.loader = loader;
        this.facesMessages = facesMessages;
        this.actions = actions;
        this.messages = messages;
        this.times = times;
    }

    static PageUrl addressOf(String number) {
        return PageUrl.of("number").with("digits", number);
    }

    /** Reads the number from the URL, and the fields that were rejected before. */
    public void read() {
        loader.load(() -> history.find(number())).ifPresent(read -> {
            details = read;
            notFound = read.isEmpty();
        });
        details.ifPresent(
                one -> form = SubmittedForms.take(digits, NumberForm.class).orElseGet(() -> shown(one.record())));
    }

    private static NumberForm shown(CallerIdRecord record) {
        NumberForm form = new NumberForm();
        form.show(NumberFields.of(record.callerId().config()), record.revision());
        return form;
    }

    public void save() {
        form.restoreShown(NumberFields.shownIn(parameters()), revision());
        if (!actions.run(() -> save(form.toPatch()))) {
            SubmittedForms.keep(digits, form);
        }
        addressOf(digits).redirect();
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    /** The revision that was shown. Without one it is -1, which no number has. */
    private static long revision() {
        String text = FieldParser.textOrEmpty(parameters().get("revision"));
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private void save(CallerIdPatch typed) {
        if (typed.equals(CallerIdPatch.EMPTY)) {
            facesMessages.info("number.unchanged");
            return;
        }
        switch (change.changeIfUnchanged(number(), typed, form.revision(), operator.attribution())) {
            case Result.Changed(var record) -> facesMessages.info("number.saved");
            case Result.Conflict(var current) -> {
                facesMessages.error("number.changed-meanwhile", concurrentChanges.describe(current, form));
                SubmittedReason.keep();
                form.showKeepingTyped(NumberFields.of(current.callerId().config()), current.revision());
                SubmittedForms.keep(digits, form);
            }
            case Result.NotFound() -> facesMessages.error("number.unlisted", PhoneNumberFormats.format(digits));
        }
    }

    public void release() {
        releaser.release(FieldParser.textOrEmpty(parameters().get("release")));
        addressOf(digits).redirect();
    }

    public void delete() {
        boolean there = actions.run(() -> {
            BatchResult deleted = bulk.delete(List.of(number()), operator.attribution());
            if (deleted.found() > 0) {
                facesMessages.info("number.deleted", PhoneNumberFormats.format(digits));
                facesMessages.offerUndo(deleted.batch());
            } else {
                facesMessages.error("number.unlisted", PhoneNumberFormats.format(digits));
            }
        });
        (there ? PageUrl.of("numbers") : addressOf(digits)).redirect();
    }

    private CallerIdNumber number() {
        return CallerIdNumber.parse(digits);
    }

    /** Null if the number is not listed, or not read yet. */
    public @Nullable CallerIdDetails getDetails() {
        return details.orElse(null);
    }

    public DailyUseChart chart() {
        return new DailyUseChart(details.map(CallerIdDetails::days).orElse(List.of()));
    }

    public String title() {
        return details.map(found -> found.row().digits()).map(PhoneNumberFormats::format).orElse(digits);
    }

    /** What the chart shows, in words. */
    public String chartText() {
        DailyUseChart chart = chart();
        return chart.peak()
                .map(peak -> messages.of("number.use.text", chart.days().size(), chart.total(), peak.uses(),
                        times.date(peak.day())))
                .orElseGet(() -> messages.of("number.use.none", chart.days().size()));
    }

    /** Calls of the last seven days that a network refused because of this number. */
    public long blocked() {
        return details.map(found -> found.outcomes().count(CallOutcome.BLOCKED)).orElse(0L);
    }

    /** Why the number is available or not. */
    public String reason() {
        return details.map(CallerIdDetails::row)
                .map(row -> messages.of(row.status() + ".why", row.hourUses(), row.hourlyLimit(), row.dayUses(),
                        row.dailyLimit(), times.compact(row.until())))
                .orElse("");
    }

    public boolean isNotFound() {
        return notFound;
    }

    public String notFoundMessage() {
        return messages.of("number.unlisted", PhoneNumberFormats.format(digits));
    }

    /** True for a submitted form too: the number is not read yet, but its page had the button that was pressed. */
    public boolean isReleasable() {
        return FacesContext.getCurrentInstance().isPostback()
                || details.flatMap(CallerIdDetails::reservation).isPresent();
    }

    public String shownReservation() {
        return details.flatMap(CallerIdDetails::reservation)
                .map(held -> held.reservation().id().value().toString())
                .orElse("");
    }

    public NumberForm getForm() {
        return form;
    }

    public String getDigits() {
        return digits;
    }

    public void setDigits(@Nullable String digits) {
        this.digits = FieldParser.textOrEmpty(digits);
    }
}
