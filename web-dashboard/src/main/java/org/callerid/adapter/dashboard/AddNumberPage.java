// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.application.port.in.AddCallerId.Result;
import org.callerid.domain.callerid.CallerIdNumber;
import org.jspecify.annotations.Nullable;

/** Adds one number. */
@Named("addNumber")
@RequestScoped
public class AddNumberPage {
    private final AddCallerId add;
    private final OperatorSession operator;
    private final Notices notices;
    private final Tries tries;
    private final NumberForm form = new NumberForm();
    private String digits = "";

    @Inject
    public AddNumberPage(AddCallerId add, OperatorSession operator, Notices notices, Tries tries) {
        this.add = add;
        this.operator = operator;
        this.notices = notices;
        this.tries = tries;
    }

    public @Nullable String add() {
        Optional<Result> result = tries
                .get(() -> add.add(CallerIdNumber.parse(digits), form.said(), operator.actor()));
        if (result.isEmpty()) {
            return null;
        }
        return switch (result.get()) {
            case Result.Added(var row) -> {
                notices.doneBeforeTheNextPage("number.added", row.callerId().number().value());
                yield NumberPage.addressOf(row.callerId().number());
            }
            case Result.AlreadyListed() -> {
                notices.failed("number.listed", digits);
                yield null;
            }
        };
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
