// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.callerid.domain.callerid.CallerIdPatch;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.callerid.FieldChange;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.callerid.domain.validation.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The fields that an operator typed, and the values shown before: only a difference is a change. */
public final class NumberForm implements Serializable {
    private static final long serialVersionUID = 1;

    private NumberFields typed = NumberFields.EMPTY;
    private NumberFields shown = NumberFields.EMPTY;
    private long revision;

    NumberForm() {}

    /**
     * Shows these fields.
     *
     * @param at the revision of the number that has them
     */
    void show(NumberFields fields, long at) {
        typed = fields;
        shown = fields;
        revision = at;
    }

    /** Restores the values that were shown when the fields were typed. */
    void restoreShown(NumberFields fields, long at) {
        shown = fields;
        revision = at;
    }

    /** Keeps the fields that were typed, and shows the current values of the others. */
    void showKeepingTyped(NumberFields now, long at) {
        typed = new NumberFields(kept(NumberFields::carrier, now), kept(NumberFields::areaCode, now),
                kept(NumberFields::hourlyLimit, now), kept(NumberFields::dailyLimit, now),
                kept(NumberFields::active, now));
        shown = now;
        revision = at;
    }

    private <T> T kept(Function<NumberFields, T> field, NumberFields now) {
        return field.apply(isTyped(field) ? typed : now);
    }

    private <T> boolean isTyped(Function<NumberFields, T> field) {
        return !field.apply(typed).equals(field.apply(shown));
    }

    /**
     * The changes; {@link CallerIdPatch#EMPTY} if nothing was typed.
     *
     * @throws InvalidValueException if a field is invalid; its message says which, and what it should be
     */
    CallerIdPatch toPatch() {
        return new CallerIdPatch(changeOf(NumberFields::carrier, Carrier::new),
                changeOf(NumberFields::areaCode, AreaCode::new),
                limit(NumberFields::hourlyLimit, UsageLimit::parseHourly),
                limit(NumberFields::dailyLimit, UsageLimit::parseDaily),
                Optional.of(typed.active()).filter(active -> isTyped(NumberFields::active)));
    }

    private <T> FieldChange<T> changeOf(Function<NumberFields, String> field, Function<String, T> parsed) {
        return isTyped(field)
                ? new FieldChange<>(true, FieldParser.parse(field.apply(typed), parsed))
                : FieldChange.unchanged();
    }

    /** A limit cannot be cleared. */
    private Optional<Integer> limit(Function<NumberFields, String> field, Function<String, Integer> parsed) {
        return Optional.of(field.apply(typed)).filter(text -> isTyped(field)).map(parsed);
    }

    public NumberFields shown() {
        return shown;
    }

    public long revision() {
        return revision;
    }

    public String getCarrier() {
        return typed.carrier();
    }

    public void setCarrier(@Nullable String carrier) {
        typed = new NumberFields(FieldParser.textOrEmpty(carrier), typed.areaCode(), typed.hourlyLimit(),
                typed.dailyLimit(),
                typed.active());
    }

    public String getAreaCode() {
        return typed.areaCode();
    }

    public void setAreaCode(@Nullable String areaCode) {
        typed = new NumberFields(typed.carrier(), FieldParser.textOrEmpty(areaCode), typed.hourlyLimit(),
                typed.dailyLimit(),
                typed.active());
    }

    public String getHourlyLimit() {
        return typed.hourlyLimit();
    }

    public void setHourlyLimit(@Nullable String limit) {
        typed = new NumberFields(typed.carrier(), typed.areaCode(), FieldParser.textOrEmpty(limit), typed.dailyLimit(),
                typed.active());
    }

    public String getDailyLimit() {
        return typed.dailyLimit();
    }

    public void setDailyLimit(@Nullable String limit) {
        typed = new NumberFields(typed.carrier(), typed.areaCode(), typed.hourlyLimit(), FieldParser.textOrEmpty(limit),
                typed.active());
    }

    public boolean isActive() {
        return typed.active();
    }

    public void setActive(boolean active) {
        typed = new NumberFields(typed.carrier(), typed.areaCode(), typed.hourlyLimit(), typed.dailyLimit(), active);
    }
}
