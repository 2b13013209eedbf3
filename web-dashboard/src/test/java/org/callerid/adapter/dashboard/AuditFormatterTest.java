// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callerid.adapter.dashboard.DashboardFixtures.aConfig;
import static org.callerid.adapter.dashboard.DashboardFixtures.anImport;
import static org.callerid.application.fixture.Fixtures.NOON;
import static org.callerid.application.fixture.Fixtures.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.callerid.application.model.AuditTrailEntry;
import org.callerid.domain.audit.Actor;
import org.callerid.domain.audit.AuditEvent;
import org.callerid.domain.audit.AuditStamp;
import org.callerid.domain.audit.BatchId;
import org.callerid.domain.audit.ChangeKind;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditFormatterTest {
    private static final CallerIdNumber NUMBER = number("2125550001");
    private static final BatchId BATCH = new BatchId(new UUID(1, 2));

    @RegisterExtension
    final FakeFaces faces = new FakeFaces();

    private final AuditFormatter formatter = new AuditFormatter(new Messages());

    @Test
    void anEditShowsTheFieldsThatDifferAndNoOthers() {
        CallerIdConfig after = new CallerIdConfig(Optional.empty(), aConfig().areaCode(), new UsageLimit(44, 500),
                false);

        AuditLine line = line(new AuditEvent.Edited(NUMBER, aConfig(), after));

        assertThat(line.what()).isEqualTo("Changed");
        assertThat(line.number()).isEqualTo("2125550001");
        assertThat(line.differences()).containsExactly(new FieldDifference("carrier", "Acme", "none"),
                new FieldDifference("hourly limit", "100", "44"), new FieldDifference("active", "yes", "no"));
        assertThat(line.summary()).isEmpty();
    }

    @Test
    void whatIsNewHasNoFormerValuesAndWhatIsGoneNoLaterOnes() {
        assertThat(line(new AuditEvent.Added(NUMBER, aConfig()))).satisfies(line -> {
            assertThat(line.what()).isEqualTo("Added");
            assertThat(line.differences()).hasSize(5).contains(new FieldDifference("carrier", "", "Acme"));
        });
        assertThat(line(new AuditEvent.Deleted(NUMBER, aConfig()))).satisfies(line -> {
            assertThat(line.what()).isEqualTo("Removed");
            assertThat(line.differences()).hasSize(5).contains(new FieldDifference("carrier", "Acme", ""));
        });
        assertThat(line(new AuditEvent.Released(NUMBER))).satisfies(line -> {
            assertThat(line.what()).isEqualTo("Released");
            assertThat(line.differences()).isEmpty();
        });
    }

    @Test
    void aBatchIsOneLine() {
        AuditLine line = formatter.line(anImport(7, BATCH));

        assertThat(line).isEqualTo(new AuditLine(NOON, FakeExternalContext.BY_ANA.actor(), "Import", "", 12,
                "10 added · 2 with new limits", List.of(), "New numbers of Acme", BATCH.toString()));
    }

    @Test
    void inSpanishToo() {
        faces.in(Locale.of("es"));

        assertThat(formatter.line(anImport(7, BATCH))).satisfies(line -> {
            assertThat(line.what()).isEqualTo("Importación");
            assertThat(line.summary()).isEqualTo("10 agregados · 2 con otros límites");
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasAName(ChangeKind kind) {
        assertThat(new Messages().of("kind." + kind.name())).isNotBlank();
        if (kind != ChangeKind.CHANGED) {
            assertThat(new Messages().of("kind." + kind.name() + ".count", 3L)).startsWith("3 ");
        }
    }

    @Test
    void theSourceOfAChangeIsToldWithItsAddress() {
        assertThat(formatter.source(FakeExternalContext.BY_ANA.actor())).isEqualTo("dashboard, 10.0.0.1");
        assertThat(formatter.source(new Actor("root", Actor.Source.COMMAND_LINE, Optional.empty())))
                .isEqualTo("command line");
    }

    private AuditLine line(AuditEvent event) {
        return formatter
                .changes(List.of(new AuditTrailEntry(1, new AuditStamp(DashboardFixtures.BY_BO, NOON), event, 1)))
                .getFirst();
    }
}
