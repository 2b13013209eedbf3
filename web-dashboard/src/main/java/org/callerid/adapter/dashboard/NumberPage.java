// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.callerid.adapter.dashboard.NumberStory.Known;
import org.callerid.application.port.in.ChangeCallerId;
import org.callerid.application.port.in.DeleteCallerId;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.reservation.Release;
import org.jspecify.annotations.Nullable;

/** One number, and what an operator does with it. Each action ends in reading the page anew, so that it can be reloaded. */
@Named("number")
@RequestScoped
public class NumberPage {
    private final NumberStory story;
    private final ChangeCallerId change;
    private final DeleteCallerId delete;
    private final ReleaseCallerId release;
    private final OperatorSession operator;
    private final Notices notices;
    private final Tries tries;
    private final NumberForm form = new NumberForm();
    private String digits = "";
    private Optional<Known> known = Optional.empty();

    @Inject
    public NumberPage(NumberStory story, ChangeCallerId change, DeleteCallerId delete, ReleaseCallerId release,
            OperatorSession operator, Notices notices, Tries tries) {
        this.story = story;
        this.change = change;
        this.delete = delete;
        this.release = release;
        this.operator = operator;
        this.notices = notices;
        this.tries = tries;
    }

    static String addressOf(CallerIdNumber number) {
        return "/number?faces-redirect=true&digits=" + number.value();
    }

    /** Reads the number the address names. */
    public void read() {
        lookUp();
        known.ifPresent(one -> form.show(one.listed().callerId().listing()));
    }

    private void lookUp() {
        tries.run(() -> {
            known = story.of(number());
            if (known.isEmpty()) {
                notices.failed("number.unlisted", digits);
            }
        });
    }

    public @Nullable String save() {
        return tried(() -> {
            if (change.change(number(), form.said(), operator.actor()).isPresent()) {
                notices.doneBeforeTheNextPage("number.saved", digits);
            }
        });
    }

    public @Nullable String release() {
        return tried(() -> {
            Tries.outcome(release.release(new Release.OfNumber(number(), operator.actor())));
            notices.doneBeforeTheNextPage("reservations.released", digits);
        });
    }

    public @Nullable String delete() {
        String there = tried(() -> {
            delete.delete(number(), operator.actor());
            notices.doneBeforeTheNextPage("number.deleted", digits);
        });
        return there == null ? null : "/numbers?faces-redirect=true";
    }

    /** Stays, with what was typed, if it does not work. */
    private @Nullable String tried(Runnable action) {
        if (tries.run(action)) {
            return addressOf(number());
        }
        lookUp();
        return null;
    }

    private CallerIdNumber number() {
        return CallerIdNumber.parse(digits);
    }

    /** Null if it is not listed. */
    public @Nullable Known getKnown() {
        return known.orElse(null);
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
