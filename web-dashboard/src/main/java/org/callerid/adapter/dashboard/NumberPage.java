// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.callerid.adapter.dashboard.NumberStory.Known;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.ChangeCallerId.Result;
import org.callerid.application.port.in.DeleteCallerId;
import org.callerid.application.port.out.CallerIds.CallerIdRecord;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.CallerIdPatch;
import org.jspecify.annotations.Nullable;

/** One number, and what an operator does with it. Each action acts on what was shown, and ends at the page's address. */
@Named("number")
@RequestScoped
public class NumberPage {
    private final NumberStory story;
    private final ChangeCallerId change;
    private final DeleteCallerId delete;
    private final ReleaseOfShown releaseOfShown;
    private final ChangesMeanwhile changesMeanwhile;
    private final OperatorSession operator;
    private final Reading reading;
    private final Notices notices;
    private final Tries tries;
    private final Words words;
    private NumberForm form = new NumberForm();
    private String digits = "";
    private Optional<Known> known = Optional.empty();
    private boolean unlisted;

    @Inject
    public NumberPage(NumberStory story, ChangeCallerId change, DeleteCallerId delete, ReleaseOfShown releaseOfShown,
            ChangesMeanwhile changesMeanwhile, OperatorSession operator, Reading reading, Notices notices, Tries tries,
            Words words) {
        this.story = story;
        this.change = change;
        this.delete = delete;
        this.releaseOfShown = releaseOfShown;
        this.changesMeanwhile = changesMeanwhile;
        this.operator = operator;
        this.reading = reading;
        this.notices = notices;
        this.tries = tries;
        this.words = words;
    }

    static Address addressOf(String number) {
        return Address.of("number").with("digits", number);
    }

    /** What the address names, and what was typed before if that could not be taken. */
    public void read() {
        reading.read(() -> story.of(number())).ifPresent(read -> {
            known = read;
            unlisted = read.isEmpty();
        });
        known.ifPresent(one -> form = TypedBefore.take(digits, NumberForm.class).orElseGet(() -> shown(one.listed())));
    }

    private static NumberForm shown(CallerIdRecord record) {
        NumberForm form = new NumberForm();
        form.show(NumberFields.of(record.callerId().config()), record.revision());
        return form;
    }

    public void save() {
        form.typedBeside(NumberFields.shownIn(sent()), revision());
        if (!tries.run(() -> save(form.change()))) {
            TypedBefore.keep(digits, form);
        }
        addressOf(digits).show();
    }

    private static Map<String, String> sent() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    /** Of what was shown; no number has had the revision of a page that says none. */
    private static long revision() {
        String text = Asked.text(sent().get("revision"));
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private void save(CallerIdPatch typed) {
        if (typed.equals(CallerIdPatch.EMPTY)) {
            notices.done("number.unchanged");
            return;
        }
        switch (change.changeIfUnchanged(number(), typed, form.revision(), operator.actor())) {
            case Result.Changed(var record) -> notices.done("number.saved");
            case Result.Conflict(var current) -> {
                notices.failed("number.changed-meanwhile", changesMeanwhile.to(current, form));
                form.showBesideTyped(NumberFields.of(current.callerId().config()), current.revision());
                TypedBefore.keep(digits, form);
            }
            case Result.NotFound() -> notices.failed("number.unlisted", digits);
        }
    }

    public void release() {
        releaseOfShown.release(Asked.text(sent().get("release")));
        addressOf(digits).show();
    }

    public void delete() {
        boolean there = tries.run(() -> {
            if (delete.delete(number(), operator.actor())) {
                notices.done("number.deleted", digits);
            } else {
                notices.failed("number.unlisted", digits);
            }
        });
        (there ? Address.of("numbers") : addressOf(digits)).show();
    }

    private CallerIdNumber number() {
        return CallerIdNumber.parse(digits);
    }

    /** Null if it is not listed, or not read yet. */
    public @Nullable Known getKnown() {
        return known.orElse(null);
    }

    public boolean isUnlisted() {
        return unlisted;
    }

    public String unlistedSentence() {
        return words.of("number.unlisted", digits);
    }

    /** When a form comes back the page is not read yet: the button that was pressed was there. */
    public boolean isReleasable() {
        return FacesContext.getCurrentInstance().isPostback() || known.flatMap(Known::holder).isPresent();
    }

    public String shownReservation() {
        return known.flatMap(Known::holder).map(held -> held.reservation().id().value().toString()).orElse("");
    }

    public NumberForm getForm() {
        return form;
    }

    public String getDigits() {
        return digits;
    }

    public void setDigits(@Nullable String digits) {
        this.digits = Asked.text(digits);
    }
}
