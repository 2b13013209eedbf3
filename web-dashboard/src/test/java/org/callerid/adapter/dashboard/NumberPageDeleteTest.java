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

        assertThat(faces.infos()).singleElement().asString().startsWith("(212) 555-0001 deleted.");
        assertThat(pages.bulk.isDeleted()).isTrue();
        assertThat(faces.external().getFlash().get("batch")).isEqualTo(FakeBulkChange.BATCH.toString());
        assertThat(faces.redirect()).isEqualTo("/dashboard/numbers.xhtml");
    }

    @Test
    void aNumberThatAnotherDeletedLeadsToTheListToo() {
        pages.bulk.forget();
        pages.page(NUMBER).delete();

        assertThat(faces.errors()).containsExactly("Number (212) 555-0001 not found.");
        assertThat(faces.redirect()).isEqualTo("/dashboard/numbers.xhtml");
    }

    @Test
    void aNumberThatCouldNotBeDeletedIsShownAgain() {
        pages.bulk.fail(new StoreUnavailableException("out"));
        pages.page(NUMBER).delete();

        assertThat(faces.infos()).isEmpty();
        assertThat(faces.redirect()).isEqualTo("/dashboard/number.xhtml?digits=2125550001");
    }
}
