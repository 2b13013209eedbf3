// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The end of a call that outlasts its reservation, reported to two nodes. */
@Tag("full")
class LateHangUpIT {
    private static final String END = """
            select concat_ws(' ', outcome, dial_status, hangup_cause, talk_seconds, hangup_reason, ended_at, released_at)
            from allocations""";
    private static final String NUMBER = "select cast(caller_ids as text) from caller_ids";

    @Test
    void itIsRecordedAndCountedOnceAndLeavesTheNumberAlone() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.TWO_NODES_ON_POSTGRES, Map.of("DEFAULT_RESERVATION_TTL", "2"))) {
            nodes.load(List.of("2125550001"), 100, 500);
            nodes.first().get("/next-cid?to=3105559876&call_id=1.1");
            await().until(() -> nodes.query("select id from allocations where reserved_until < now()").size() == 1);
            List<String> number = nodes.query(NUMBER);

            String reported = hangUp("status=ANSWER&cause=16&answered=40&reason=SIP%20200%20OK", nodes);
            List<String> end = nodes.query(END);
            String repeated = hangUp("status=BUSY&cause=17&answered=0", nodes);

            assertThat(List.of(reported, repeated)).containsOnly("{\"success\":true,\"released\":[]}");
            assertThat(end).singleElement()
                    .asString()
                    .matches("ANSWERED ANSWER 16 40 SIP 200 OK [-0-9]+ [:.0-9]+[+]\\S+");
            assertThat(nodes.query(END)).isEqualTo(end);
            assertThat(nodes.query(NUMBER)).isEqualTo(number);
            await().untilAsserted(() -> assertThat(
                    nodes.first().admin("GET", "/api/numbers/2125550001/health?days=1", "").body())
                    .contains("\"attempts\":1,\"calls\":{\"answered\":1,", "\"mean_talk_seconds\":40"));
            assertThat(nodes.next().get("/metrics").body() + nodes.next().get("/metrics").body())
                    .containsOnlyOnce("callerid_calls_ended_total{outcome=\"answered\"} 1.0")
                    .doesNotContain("callerid_calls_ended_total{outcome=\"busy\"} 1.0");
            nodes.stopServices();
            assertThat(nodes.query("select sum(answered + busy) from number_days")).containsExactly("1");
        }
    }

    /** Reports to the next node. */
    private static String hangUp(String how, Nodes nodes) throws Exception {
        return nodes.next().post("/release?call_id=1.1&to=3105559876&" + how).body();
    }
}
