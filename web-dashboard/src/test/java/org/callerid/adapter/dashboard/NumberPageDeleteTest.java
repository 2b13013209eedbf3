// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aNumber;

import org.callerid.application.model.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NumberPageDeleteTest {
    private static final String NUMBER = "2125550001";

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final NumberPages pages = new NumberPages(aNumber(NUMBER));

    @Test
    void aDeletedNumberLeadsToTheList() {
        pages.page(NUMBER).delete();

        assertThat(faces.infos()).singleElement().asString().startsWith("2125550001 deleted.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/numbers.xhtml");
    }

    @Test
    void aNumberThatAnotherDeletedLeadsToTheListToo() {
        pages.edits.forget();
        pages.page(NUMBER).delete();

        assertThat(faces.errors()).containsExactly("Number 2125550001 not found.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/numbers.xhtml");
    }

    @Test
    void aNumberThatCouldNotBeDeletedIsShownAgain() {
        pages.edits.fail(new StoreUnavailableException("out"));
        pages.page(NUMBER).delete();

        assertThat(faces.infos()).isEmpty();
        assertThat(faces.redirect()).isEqualTo("/dashboard/number.xhtml?digits=2125550001");
    }
}
