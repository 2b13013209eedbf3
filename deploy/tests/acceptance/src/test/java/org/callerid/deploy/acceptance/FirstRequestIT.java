// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
class FirstRequestIT {
    @Test
    void warmUpLeavesNoTraceInLogOrCounts() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.BUNDLED, Map.of("WARM_UP_SECONDS", "5"))) {
            nodes.stopServices();

            assertThat(nodes.query("select endpoint from api_logs where endpoint like '%release'")).isEmpty();
            assertThat(nodes.query("select caller_id from allocations")).isEmpty();
        }
    }
}
