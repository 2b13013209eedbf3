// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callerid.application.model.ImportField;
import org.callerid.application.model.SheetLayout;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {
    private static final SheetLayout.Column NUMBERS = new SheetLayout.Column(1, "did",
            Optional.of(ImportField.CALLER_ID), false);
    private static final SheetLayout.Column NOTES = new SheetLayout.Column(2, "", Optional.empty(), false);

    @Test
    void aColumnThatIsRecognizedNeedsNoChoice() {
        ColumnChoice choice = ColumnChoice.of(NUMBERS, true);

        assertThat(choice.getTarget()).isEqualTo("caller_id");
        assertThat(choice.isOpen()).isFalse();
        assertThat(choice.isMade()).isFalse();
    }

    @Test
    void aColumnThatNobodyKnowsIsNotUsed() {
        ColumnChoice choice = ColumnChoice.of(NOTES, false);

        assertThat(choice.getTarget()).isEqualTo("ignore");
        assertThat(choice.isOpen()).isFalse();
        assertThat(choice.field()).isEmpty();
    }

    @Test
    void anUndecidedSheetAsksForTheColumnsThatNobodyKnows() {
        ColumnChoice choice = ColumnChoice.of(NOTES, true);

        assertThat(choice.isOpen()).isTrue();
        assertThat(choice.isMade()).isFalse();
    }

    @Test
    void aColumnThatTheOperatorLeftOutIsNotAskedForAgain() {
        assertThat(ColumnChoice.of(new SheetLayout.Column(2, "notes", Optional.empty(), true), true).isOpen())
                .isFalse();
    }

    @Test
    void anotherFieldIsAChoice() {
        ColumnChoice choice = ColumnChoice.of(NUMBERS, false);
        choice.setTarget("carrier");

        assertThat(choice.isMade()).isTrue();
        assertThat(choice.field()).contains(ImportField.CARRIER);
    }

    @Test
    void toLeaveAColumnOutIsAChoice() {
        ColumnChoice choice = ColumnChoice.of(NUMBERS, false);
        choice.setTarget("ignore");

        assertThat(choice.isMade()).isTrue();
        assertThat(choice.field()).isEmpty();
    }

    @Test
    void toSayNothingIsNoChoice() {
        ColumnChoice choice = ColumnChoice.of(NUMBERS, false);
        choice.setTarget(null);

        assertThat(choice.isMade()).isFalse();
    }

    @Test
    void aColumnWithoutANameIsCalledByItsPosition() {
        assertThat(ColumnChoice.of(NOTES, false).getName()).isEqualTo("2");
        assertThat(ColumnChoice.of(NUMBERS, false).getName()).isEqualTo("did");
    }
}
