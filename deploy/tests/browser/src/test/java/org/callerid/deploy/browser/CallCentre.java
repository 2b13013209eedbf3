// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A call centre's numbers and calls: 5,000 numbers of 60 area codes, some of which have few numbers for many calls; four
 * area codes that it calls without a number of them; eight campaigns; sixty agents, two of whom call too fast.
 */
final class CallCentre {
    static final List<String> NOT_OWNED = List.of("671", "808", "907", "917");
    static final int CALLS_PER_SECOND = 20;
    private static final List<String> SCARCE = List.of("207", "302", "307", "401", "406", "605", "701", "802");
    private static final List<String> AMPLE = List.of("201", "203", "205", "206", "208", "209", "210", "212", "213",
            "214", "215", "216", "217", "218", "219", "225", "228", "229", "231", "234", "239", "248", "251", "253",
            "254", "256", "260", "262", "267", "270", "276", "281", "301", "303", "304", "305", "309", "310", "312",
            "313", "314", "315", "316", "317", "318", "319", "320", "321", "323", "325", "330", "334");
    private static final List<String> CAMPAIGNS = List.of("SOLAR", "MEDICARE", "AUTO", "ROOF", "DEBT", "TAX", "HOME",
            "SURVEY");
    private static final List<String> CARRIERS = List.of("Verizon", "AT&T", "T-Mobile", "Lumen", "Bandwidth", "Telnyx",
            "");
    private static final List<String> LIMITS = List.of("12,40", "30,120", "60,300", "100,500");
    private static final int NUMBERS_OF_A_SCARCE_AREA_CODE = 14;
    private static final int NUMBERS_OF_AN_AMPLE_AREA_CODE = 94;
    /** Of a hundred calls; each area code that is scarce or not owned has the same share. */
    private static final double TO_SCARCE = 20;
    private static final double TO_NOT_OWNED = 4;
    /** Of a thousand calls. */
    private static final int UNUSABLE = 10;
    private static final int BY_HASTY_AGENTS = 230;
    private static final int WITHOUT_AGENT = 250;

    private CallCentre() {}

    /**
     * A sheet of its numbers.
     *
     * @param minutes until the first of the scarce area codes runs out; another one does each minute from then on
     */
    static String numbers(int minutes) {
        List<String> rows = new ArrayList<>(List.of("caller_id,carrier,hourly_limit,daily_limit,is_active"));
        for (int i = 0; i < SCARCE.size(); i++) {
            double calls = 60 * CALLS_PER_SECOND * TO_SCARCE / 100 / SCARCE.size() * (minutes + i);
            long limit = Math.round(calls / NUMBERS_OF_A_SCARCE_AREA_CODE);
            // One half is exhausted by the hour, the other half by the day.
            String limits = i % 2 == 0 ? limit + "," + 10 * limit : "1000," + limit;
            addNumbers(SCARCE.get(i), NUMBERS_OF_A_SCARCE_AREA_CODE, List.of(limits), 0, rows);
        }
        for (String areaCode : AMPLE) {
            addNumbers(areaCode, NUMBERS_OF_AN_AMPLE_AREA_CODE, LIMITS, 3, rows);
        }
        return String.join("\n", rows);
    }

    private static void addNumbers(String areaCode, int count, List<String> limits, int percentInactive,
            List<String> rows) {
        for (int i = 0; i < count; i++) {
            rows.add(String.format(Locale.ROOT, "%s555%04d,%s,%s,%d", areaCode, 1000 + i,
                    CARRIERS.get(i % CARRIERS.size()), limits.get(i % limits.size()),
                    100 * i < percentInactive * count ? 0 : 1));
        }
    }

    /** A call. The same index gives the same call. */
    static Call call(int index) {
        Random random = new Random(index * 2_654_435_761L);
        String areaCode = areaCode(random);
        int kind = random.nextInt(1_000);
        String destination = kind < UNUSABLE ? "" : areaCode + (2_000_000 + random.nextInt(7_999_999));
        return new Call(Map.of("to", destination, "campaign", CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())), "agent",
                agent(kind, random), "call_id", "call-" + index),
                Math.round(-8_000 * Math.log(1 - random.nextDouble())));
    }

    private static String areaCode(Random random) {
        double share = random.nextDouble() * 100;
        if (share < TO_SCARCE) {
            return one(SCARCE, random);
        }
        return one(share < TO_SCARCE + TO_NOT_OWNED ? NOT_OWNED : AMPLE, random);
    }

    private static String agent(int kind, Random random) {
        if (kind < BY_HASTY_AGENTS) {
            return "hasty" + kind % 2;
        }
        return kind < BY_HASTY_AGENTS + WITHOUT_AGENT ? "" : "agent" + random.nextInt(58);
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    static List<String> campaigns() {
        return CAMPAIGNS;
    }

    static List<String> scarce() {
        return SCARCE;
    }

    /**
     * A call.
     *
     * @param parameters of the request for its number
     * @param millis how long it lasts
     */
    record Call(Map<String, String> parameters, long millis) {
        boolean isUsable() {
            return !destination().isEmpty();
        }

        String id() {
            return String.valueOf(parameters.get("call_id"));
        }

        String campaign() {
            return String.valueOf(parameters.get("campaign"));
        }

        String destination() {
            return String.valueOf(parameters.get("to"));
        }

        String query() {
            return parameters.entrySet()
                    .stream()
                    .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                    .reduce((one, other) -> one + "&" + other)
                    .orElseThrow();
        }
    }
}
