// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
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
    private static final String FORM = "add-number";

    private final AddCallerId add;
    private final OperatorSession operator;
    private final FacesMessages facesMessages;
    private final ActionRunner actions;
    private NumberForm form = new NumberForm();
    private String digits = "";

    @Inject
    public AddNumberPage(AddCallerId add, OperatorSession operator, FacesMessages facesMessages, ActionRunner actions) {
        this.add = add;
        this.operator = operator;
        this.facesMessages = facesMessages;
        this.actions = actions;
    }

    /** Reads the number from the URL, and the fields that were rejected before. */
    public void read() {
        digits = FieldParser.textOrEmpty(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("digits"));
        form = SubmittedForms.take(FORM, NumberForm.class).orElse(form);
    }

    public void add() {
        Optional<Result> result = actions
                .get(() -> add.add(CallerIdNumber.parse(digits), form.toPatch(), operator.attribution()));
        if (result.isPresent() && result.get() instanceof Result.Added(var record)) {
            String number = record.callerId().number().value();
            facesMessages.info("number.added", PhoneNumberFormats.format(number));
            NumberPage.addressOf(number).redirect();
            return;
        }
        if (result.isPresent()) {
            facesMessages.error("number.listed", PhoneNumberFormats.format(CallerIdNumber.parse(digits).value()));
        }
        SubmittedForms.keep(FORM, form);
        PageUrl.of("add-number").with("digits", digits).redirect();
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
