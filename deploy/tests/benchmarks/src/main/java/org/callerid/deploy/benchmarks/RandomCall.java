// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.util.concurrent.ThreadLocalRandom;

/** A call as {@code next-cid.lua} makes them up. */
record RandomCall(String destination, String campaign, String agent) {
    private static final int FIRST_AREA_CODE = 200;
    private static final int END_OF_AREA_CODES = 390;
    private static final int HUNDRED = 100;
    /** N11 codes are services such as 911. */
    private static final int SERVICE = 11;
    private static final int FIRST_LINE = 2_000_000;
    private static final int END_OF_LINES = 10_000_000;
    private static final int CAMPAIGNS = 20;
    private static final int AGENTS = 1_000;

    static RandomCall next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int areaCode = random.nextInt(FIRST_AREA_CODE, END_OF_AREA_CODES);
        return areaCode % HUNDRED == SERVICE
                ? next()
                : new RandomCall(String.valueOf(areaCode) + random.nextInt(FIRST_LINE, END_OF_LINES),
                        "c" + random.nextInt(1, CAMPAIGNS + 1), "a" + random.nextInt(1, AGENTS + 1));
    }

    String query() {
        return "to=" + destination + "&campaign=" + campaign + "&agent=" + agent;
    }
}
