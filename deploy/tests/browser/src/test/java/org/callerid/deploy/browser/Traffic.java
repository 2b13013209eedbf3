// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Data that makes pages worth looking at: numbers of some area codes, one of them nearly exhausted, and calls of three
 * campaigns.
 */
final class Traffic {
    private static final List<String> CARRIERS = List.of("Verizon", "AT&T", "T-Mobile", "Lumen");
    private static final List<String> AREA_CODES = List.of("212", "310", "415", "602", "713");

    private Traffic() {}

    static String numbers() {
        StringBuilder csv = new StringBuilder("caller_id,carrier,hourly_limit,daily_limit,is_active\n");
        for (int i = 0; i < 200; i++) {
            String areaCode = AREA_CODES.get(i % AREA_CODES.size());
            csv.append(String.format(Locale.ROOT, "%s555%d,%s,%d,%d,%d%n", areaCode, 1000 + i / AREA_CODES.size(),
                    CARRIERS.get(i % CARRIERS.size()), 4 + i % 9, 40 + i % 30, i % 23 == 22 ? 0 : 1));
        }
        return csv.append("8085551000,Hawaiian,2,20,1\n").toString();
    }

    static void calls(DashboardFixture dashboard) throws IOException, InterruptedException {
        for (int i = 0; i < 90; i++) {
            String areaCode = i % 7 == 0 ? "808" : AREA_CODES.get(i % AREA_CODES.size());
            dashboard.call(areaCode + "555" + (7000 + i), List.of("SALES", "SUPPORT", "RENEWALS").get(i % 3),
                    "agent" + (1 + i % 12), "call-" + i);
            if (i % 3 != 0) {
                dashboard.service().post("/release?call_id=call-" + i + "&status=ANSWER&cause=16");
            }
        }
    }
}
