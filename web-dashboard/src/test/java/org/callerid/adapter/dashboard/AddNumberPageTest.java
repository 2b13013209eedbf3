// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callerid.application.port.in.AddCallerId;
import org.callerid.domain.callerid.CallerIdPatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AddNumberPageTest {
    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final Beans beans = new Beans();
    private final List<Object> asked = new ArrayList<>();

    @Test
    void anAddedNumberIsShown() {
        AddNumberPage page = page(new AddCallerId.Result.Added(aNumber("2125550001")));
        page.setDigits(" (212) 555-0001 ");
        page.getForm().setHourlyLimit("44");
        page.add();

        assertThat(asked).containsExactly(number("2125550001"),
                CallerIdPatch.EMPTY.withLimits(Optional.of(44), Optional.empty()),
                FakeExternalContext.BY_ANA);
        assertThat(faces.infos()).containsExactly("(212) 555-0001 added.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/number.xhtml?digits=2125550001");
    }

    @Test
    void aNumberThatIsListedIsNotAddedAgain() {
        AddNumberPage page = page(new AddCallerId.Result.AlreadyExists());
        page.setDigits("2125550001");
        page.add();

        assertThat(faces.errors()).containsExactly("(212) 555-0001 already exists.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/add-number.xhtml?digits=2125550001");
    }

    @Test
    void whatWasTypedIsThereAgainIfItCouldNotBeTaken() {
        AddNumberPage page = page(new AddCallerId.Result.AlreadyExists());
        page.setDigits("+12");
        page.getForm().setCarrier("Acme");
        page.add();
        assertThat(asked).isEmpty();
        assertThat(faces.errors()).singleElement().asString().startsWith("The number must be");

        AddNumberPage next = page(new AddCallerId.Result.AlreadyExists());
        faces.with("digits", "+12");
        next.read();

        assertThat(faces.redirect()).isEqualTo("/dashboard/add-number.xhtml?digits=%2B12");
        assertThat(next.getDigits()).isEqualTo("+12");
        assertThat(next.getForm().getCarrier()).isEqualTo("Acme");
    }

    @Test
    void theFormIsEmptyAtFirst() {
        AddNumberPage page = page(new AddCallerId.Result.AlreadyExists());
        page.read();

        assertThat(page.getDigits()).isEmpty();
        assertThat(page.getForm().getCarrier()).isEmpty();
    }

    @Test
    void whatWasTypedOfANumberThatIsListedIsNotTakenForANewOne() {
        NumberForm other = new NumberForm();
        other.setCarrier("Acme");
        SubmittedForms.keep("2125550001", other);
        AddNumberPage page = page(new AddCallerId.Result.AlreadyExists());
        page.read();

        assertThat(page.getForm().getCarrier()).isEmpty();
    }

    private AddNumberPage page(AddCallerId.Result result) {
        return new AddNumberPage((number, patch, actor) -> {
            asked.addAll(List.of(number, patch, actor));
            return result;
        }, beans.operator, beans.facesMessages, beans.actions);
    }
}
