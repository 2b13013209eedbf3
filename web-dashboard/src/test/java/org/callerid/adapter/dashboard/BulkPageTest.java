// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;
import static org.callerid.adapter.dashboard.DashboardFixtures.aReservedNumber;
import static org.callerid.adapter.dashboard.DashboardFixtures.numbers;
import static org.callerid.application.fixture.Fixtures.anId;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callerid.application.port.in.BulkChangeCallerIds;
import org.callerid.domain.numbering.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The question; {@link BulkPageActTest} and {@link BulkPageCountTest} have what comes of a yes. */
class BulkPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final FakeNumbers listed = new FakeNumbers(aNumber("2125550001"),
            aReservedNumber("2125550002", anId()));

    @Test
    void theQuestionNamesHowManyNumbersAreInCalls() {
        faces.with("act", "DEACTIVATE").with("chosen", "2125550001", "2125550002");
        BulkPage page = read();

        assertThat(page.question()).isEqualTo("Deactivate 2 numbers, 1 of them in calls?");
        assertThat(page.verb()).isEqualTo("Deactivate 2 numbers");
        assertThat(page.isDangerous()).isTrue();
        assertThat(page.isLimiting()).isFalse();
        assertThat(page.isLarge()).isFalse();
    }

    @Test
    void numbersThatAreNotListedAreNotCounted() {
        faces.with("act", "ACTIVATE").with("chosen", "2125550001", "2125550009");

        assertThat(read().total()).isOne();
    }

    @Test
    void theQuestionTellsTheFilter() {
        listed.count(1200, 3);
        faces.with("act", "LIMIT").with("everything", "true").with("area", "212");
        BulkPage page = read();

        assertThat(page.question())
                .isEqualTo("Set the limits of all 1,200 numbers found (Area code 212), 3 of them in calls?");
        assertThat(page.isLimiting()).isTrue();
        assertThat(listed.filter().areaCode()).contains(new AreaCode("212"));
    }

    @Test
    void withoutAFilterAllNumbersAreMeant() {
        faces.with("act", "ACTIVATE").with("everything", "true");

        assertThat(read().question()).isEqualTo("Activate all 2 numbers, 0 of them in calls?");
    }

    @Test
    void manyNumbersAreCountedByTheOperatorToo() {
        faces.with("act", "ACTIVATE").with("everything", "true");
        listed.count(100, 0);
        assertThat(read().isLarge()).isFalse();

        listed.count(101, 0);
        assertThat(read().isLarge()).isTrue();
        assertThat(read().countLabel()).isEqualTo("Type 101 to confirm");
    }

    @Test
    void moreNumbersThanCanBeChangedAtOnceAreRefused() {
        faces.with("act", "ACTIVATE").with("everything", "true");
        listed.count(BulkChangeCallerIds.MAX_NUMBERS, 0);
        assertThat(read().total()).isEqualTo(20_000);

        listed.count(BulkChangeCallerIds.MAX_NUMBERS + 1, 0);
        read();
        assertThat(beans.loader.getFailure()).contains("more than 20000 numbers were found");
    }

    @Test
    void ifNothingIsChosenThereIsNothingToAsk() {
        faces.with("act", "ACTIVATE");
        read();

        assertThat(beans.loader.getFailure()).isEqualTo("Select at least one number.");
    }

    @Test
    void deletingIsDangerousAndAsksForNothingElse() {
        faces.with("act", "DELETE").with("chosen", "2125550001_2125550002");
        BulkPage page = read();

        assertThat(page.question()).isEqualTo("Delete 2 numbers, 1 of them in calls?");
        assertThat(page.verb()).isEqualTo("Delete 2 numbers");
        assertThat(page.isDangerous()).isTrue();
        assertThat(page.isDeleting()).isTrue();
        assertThat(page.isLimiting() || page.isChangingCarrier()).isFalse();
    }

    @Test
    void theCarrierIsAskedFor() {
        faces.with("act", "CARRIER").with("chosen", "2125550001").with("newcarrier", "Acme");
        BulkPage page = read();

        assertThat(page.question()).isEqualTo("Set the carrier of 1 number, 0 of them in calls?");
        assertThat(page.isChangingCarrier()).isTrue();
        assertThat(page.isDangerous()).isFalse();
        assertThat(page.getFields().carrier()).isEqualTo("Acme");
        assertThat(page.parameters()).extracting(PageUrl.Parameter::name).doesNotContain("newcarrier");
    }

    @Test
    void moreNumbersThanFitIntoAUrlCannotBeChosen() {
        faces.with("act", "ACTIVATE").with("chosen", chosen(ChosenNumbers.MAX + 1));
        read();

        assertThat(beans.loader.getFailure()).startsWith("At most 400 numbers can be selected");
    }

    @Test
    void manyChosenNumbersAreCountedByTheOperatorToo() {
        faces.with("act", "ACTIVATE").with("chosen", chosen(101));
        BulkPage page = new BulkPage(new FakeNumbers(numbers(101)), new FakeBulkChange(), beans.operator, beans.loader,
                beans.facesMessages, beans.actions, beans.messages);
        page.read();

        assertThat(page.isLarge()).isTrue();
    }

    private static String chosen(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(2_125_550_000L + i))
                .collect(Collectors.joining("_"));
    }

    @Test
    void anUnknownActIsNotAskedFor() {
        faces.with("act", "RELEASE").with("chosen", "2125550001");
        read();

        assertThat(beans.loader.getFailure()).isEqualTo("there is no such action");
    }

    @Test
    void theFormSendsTheQuestionAlongWithoutTheFieldsItHas() {
        faces.with("act", "LIMIT").with("chosen", "2125550001").with("hourly", "44").with("daily", "400");
        BulkPage page = read();

        assertThat(page.parameters()).containsExactly(new PageUrl.Parameter("act", "LIMIT"),
                new PageUrl.Parameter("chosen", "2125550001"));
        assertThat(page.getFields().hourlyLimit()).isEqualTo("44");
        assertThat(page.getFields().dailyLimit()).isEqualTo("400");
        assertThat(page.getChosen()).containsExactly("2125550001");
    }

    @Test
    void theWayBackKeepsWhatIsChosen() {
        faces.with("act", "ACTIVATE").with("chosen", "2125550001").with("area", "212").with("page", "2");

        assertThat(read().back()).isEqualTo("/dashboard/numbers.xhtml?area=212&page=2&chosen=2125550001");
    }

    private BulkPage read() {
        BulkPage page = new BulkPage(listed, new FakeBulkChange(), beans.operator, beans.loader,
                beans.facesMessages, beans.actions, beans.messages);
        page.read();
        return page;
    }
}
