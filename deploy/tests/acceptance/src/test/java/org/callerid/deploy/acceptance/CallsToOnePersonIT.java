// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callerid.deploy.testsupport.LoadGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Caps, known numbers and call-backs, on two nodes. */
@Tag("full")
class CallsToOnePersonIT {
    private static final Pattern CALLER_ID = Pattern.compile("\"caller_id\":\"(\\d+)\"");
    private static final String ASKED = "/next-cid?campaign=sales&to=3105559876";
    private static final int CLIENTS = 64;
    private static final int CAP = 3;

    @Test
    void aPersonIsCalledAsOftenAsIsAllowedAndTheirCallBackIsUnderstood() throws Exception {
        try (Nodes nodes = Nodes.start(Nodes.Layout.TWO_NODES_ON_POSTGRES,
                Map.of("PERSON_DAILY_CAP", String.valueOf(CAP), "STICKY_DAYS", "8"))) {
            nodes.load(Nodes.numbers(100), 100, 500);

            Queue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
            try (LoadGenerator clients = LoadGenerator.withClients(CLIENTS, number -> answers.size() < 4 * CLIENTS,
                    number -> ask(nodes, answers))) {
                clients.await();
            }

            // An answer that comes too late to a node that has just started is a 503, and its call counts all the same.
            List<String> shown = nodes.query("select caller_id from allocations where destination = '3105559876'");
            assertThat(shown).hasSize(CAP).doesNotHaveDuplicates();
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200).map(CallsToOnePersonIT::callerId))
                    .isSubsetOf(shown);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 429)
                    .isNotEmpty()
                    .extracting(HttpResponse::body)
                    .containsOnly("{\"detail\":\"This person was called often enough\"}");

            String number = theNumberOfTheFirstCallIsKnown(nodes);
            theCallBackIsUnderstood(nodes, number);
            anOutageHoldsUpNoCallBack(nodes, number);
        }
    }

    private static String theNumberOfTheFirstCallIsKnown(Nodes nodes) throws IOException, InterruptedException {
        HttpResponse<String> first = nodes.next().get("/next-cid?campaign=sales&to=4155559876&call_id=first");
        assertThat(nodes.next().post("/release?call_id=first&status=ANSWER").statusCode()).isEqualTo(200);
        HttpResponse<String> second = nodes.next().get("/next-cid?campaign=sales&to=4155559876&call_id=second");

        assertThat(callerId(second)).isEqualTo(callerId(first));
        assertThat(second.headers().firstValue("X-CallerID-Match")).contains("known");
        return callerId(first);
    }

    private static void theCallBackIsUnderstood(Nodes nodes, String number) {
        await("the request is logged").atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                        nodes.next().get("/callback?did=%2B1" + number + "&from=14155559876").body())
                        .startsWith("{\"found\":\"exact\",\"campaign\":\"sales\",\"agent\":\"\","
                                + "\"destination\":\"4155559876\""));
    }

    /** As soon as the outage is known; before, an answer takes half a second at most. */
    private static void anOutageHoldsUpNoCallBack(Nodes nodes, String number) throws Exception {
        nodes.killPostgres();
        await("the outage is noticed").atMost(Duration.ofSeconds(10))
                .until(() -> nodes.first().get("/health/ready").statusCode() == 503);

        HttpResponse<String> answer = nodes.first().get("/callback?did=" + number + "&from=4155559876");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"found\":\"none\"}");
    }

    private static void ask(Nodes nodes, Queue<HttpResponse<String>> answers) throws InterruptedException {
        try {
            answers.add(nodes.next().get(ASKED));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String callerId(HttpResponse<String> answer) {
        Matcher matcher = CALLER_ID.matcher(answer.body());
        assertThat(matcher.find()).as(answer.body()).isTrue();
        return matcher.group(1);
    }
}
