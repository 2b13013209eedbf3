// SPDX-License-Identifier: Apache-2.0
package org.callerid.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callerid.domain.callerid.CallerIdConfig;
import org.callerid.domain.callerid.CallerIdNumber;
import org.callerid.domain.callerid.Carrier;
import org.callerid.domain.numbering.AreaCode;
import org.callerid.domain.usage.UsageLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of {@link ChangeKind} and {@link ChangeCounts}. */
class ChangeKindTest {
    private static final CallerIdNumber NUMBER = new CallerIdNumber("2125551234");
    private static final CallerIdConfig CONFIG = config("Acme|212|100|500|true");

    @ParameterizedTest
    @CsvSource(textBlock = """
            Acme|212|100|500|true,  Acme|212|100|500|false, CHANGED DEACTIVATED
            Acme|212|100|500|false, Acme|212|100|500|true,  CHANGED ACTIVATED
            Acme|212|100|500|true,  Acme|212|44|500|true,   CHANGED LIMITS
            Acme|212|100|500|true,  Acme|212|100|400|true,  CHANGED LIMITS
            Acme|212|100|500|true,  -|212|100|500|true,     CHANGED CARRIER
            -|212|100|500|true,     Acme|212|100|500|true,  CHANGED CARRIER
            Acme|212|100|500|true,  Acme|-|100|500|true,    CHANGED AREA_CODE
            Acme|212|100|500|true,  Best|646|44|400|false,  CHANGED DEACTIVATED LIMITS CARRIER AREA_CODE
            """)
    void anEditIsOfTheKindsOfTheFieldsThatDiffer(String from, String to, String kinds) {
        assertThat(ChangeKind.of(new AuditEvent.Edited(NUMBER, config(from), config(to))))
                .isEqualTo(Arrays.stream(kinds.split(" ", -1))
                        .map(ChangeKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeKind.class))));
    }

    @Test
    void everyOtherEventIsOfOneKind() {
        assertThat(ChangeKind.of(new AuditEvent.Added(NUMBER, CONFIG))).containsExactly(ChangeKind.ADDED);
        assertThat(ChangeKind.of(new AuditEvent.Deleted(NUMBER, CONFIG))).containsExactly(ChangeKind.DELETED);
        assertThat(ChangeKind.of(new AuditEvent.Released(NUMBER))).containsExactly(ChangeKind.RELEASED);
    }

    @Test
    void countsAreOfNumbersAndOfKinds() {
        ChangeCounts first = ChangeCounts.of(List.of(new AuditEvent.Added(NUMBER, CONFIG),
                new AuditEvent.Edited(NUMBER, CONFIG, config("Best|212|44|500|true"))));

        assertThat(first).isEqualTo(new ChangeCounts(2, Map.of(ChangeKind.ADDED, 1L, ChangeKind.CHANGED, 1L,
                ChangeKind.LIMITS, 1L, ChangeKind.CARRIER, 1L)));
        assertThat(first.of(ChangeKind.DELETED)).isZero();
        assertThat(first.plus(ChangeCounts.of(List.of(new AuditEvent.Added(NUMBER, CONFIG)))))
                .isEqualTo(new ChangeCounts(3, Map.of(ChangeKind.ADDED, 2L, ChangeKind.CHANGED, 1L, ChangeKind.LIMITS,
                        1L, ChangeKind.CARRIER, 1L)));
    }

    private static CallerIdConfig config(String text) {
        String[] parts = text.split("\\|", -1);
        return new CallerIdConfig(Optional.of(parts[0]).filter(name -> !name.equals("-")).map(Carrier::new),
                Optional.of(parts[1]).filter(code -> !code.equals("-")).map(AreaCode::new),
                new UsageLimit(Integer.parseInt(parts[2]), Integer.parseInt(parts[3])),
                Boolean.parseBoolean(parts[4]));
    }
}
