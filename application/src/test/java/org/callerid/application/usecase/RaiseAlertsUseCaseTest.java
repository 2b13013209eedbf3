// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.application.fixture.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callerid.application.memory.InMemoryAlertLog;
import org.callerid.application.model.Alert;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.in.RaiseAlerts;
import org.callerid.application.port.out.AlertLog;
import org.callerid.domain.attention.Attention;
import org.callerid.domain.attention.AttentionItem;
import org.callerid.domain.numbering.AreaCode;
import org.junit.jupiter.api.Test;

class RaiseAlertsUseCaseTest {
    private static final AttentionItem EVICTS = new AttentionItem.SharedStoreEvicts();

    private final AlertLog log = new InMemoryAlertLog();
    private final List<Alert> sent = new ArrayList<>();
    private List<AttentionItem> items = List.of();
    private Instant now = NOON;
    private final RaiseAlerts alerts = node(log);

    @Test
    void anItemIsToldOnceHoweverLongItLasts() {
        items = List.of(EVICTS);
        alerts.update();
        alerts.update();

        assertThat(sent).singleElement()
                .returns(Alert.Event.RAISED, Alert::event)
                .returns("SharedStoreEvicts", Alert::key)
                .returns(NOON, Alert::at);
    }

    @Test
    void ofTwoNodesOneTellsIt() {
        items = List.of(EVICTS);
        alerts.update();
        node(log).update();

        assertThat(sent).hasSize(1);
    }

    @Test
    void figuresThatChangeAreNoNewAlert() {
        items = List.of(new AttentionItem.AreaCodeNotOwned(new AreaCode("310"), 10));
        alerts.update();
        items = List.of(new AttentionItem.AreaCodeNotOwned(new AreaCode("310"), 20));
        alerts.update();

        assertThat(sent).extracting(Alert::text)
                .containsExactly("Area code 310: 10 calls in the last hour, but there is no number of it.");
    }

    @Test
    void anItemThatIsGoneForThreeMinutesIsCleared() {
        items = List.of(EVICTS);
        alerts.update();
        items = List.of();
        now = NOON.plus(Duration.ofMinutes(3)).minusMillis(1);
        alerts.update();
        assertThat(sent).hasSize(1);

        now = NOON.plus(Duration.ofMinutes(3));
        alerts.update();
        alerts.update();
        assertThat(sent).extracting(Alert::event).containsExactly(Alert.Event.RAISED, Alert.Event.CLEARED);
    }

    @Test
    void aNodeThatHasJustStartedWaitsBeforeItClearsWhatOthersRaised() {
        items = List.of(EVICTS);
        alerts.update();
        items = List.of();
        now = NOON.plus(Duration.ofHours(1));
        RaiseAlerts fresh = node(log);
        fresh.update();
        assertThat(sent).hasSize(1);

        now = now.plus(Duration.ofMinutes(3));
        fresh.update();
        assertThat(sent).hasSize(2);
    }

    @Test
    void anOutageOfTheDatabaseIsToldWithoutIt() {
        RaiseAlerts cutOff = node(new UnreachableLog());
        items = List.of(new AttentionItem.DatabaseUnavailable(), EVICTS);
        cutOff.update();
        cutOff.update();
        assertThat(sent).extracting(Alert::key).containsExactly("DatabaseUnavailable");

        items = List.of();
        cutOff.update();
        assertThat(sent).extracting(Alert::text).last().isEqualTo("The database is back.");
    }

    private RaiseAlerts node(AlertLog shared) {
        return new RaiseAlertsUseCase(() -> Attention.of(items), shared, sent::add, () -> now);
    }

    private static final class UnreachableLog implements AlertLog {
        @Override
        public Set<String> openKeys() {
            throw new StoreUnavailableException("out");
        }

        @Override
        public boolean open(Alert raised) {
            throw new StoreUnavailableException("out");
        }

        @Override
        public boolean close(String key) {
            throw new StoreUnavailableException("out");
        }
    }
}
