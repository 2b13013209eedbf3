// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.rest;

import java.util.Map;
import java.util.Set;
import org.callerid.application.model.RequestType;

/** The paths of all endpoints, and their names in the request log. */
final class Endpoints {
    static final String NEXT_CID = "next-cid";
    static final String RELEASE = "release";
    static final String CALL_BACK = "callback";
    static final String ADD_NUMBER = "add-number";
    static final String NUMBERS = "api/numbers";
    static final String RESERVATION = "api/reservation";
    static final String IMPORT = "import";
    static final String EXPORT = "export";
    static final String STATISTICS = "api/stats";
    static final String LOG_LEVEL = "api/log-level";
    static final String AREA_CODES = "api/area-codes";
    static final String PLAN = "api/plan";
    static final String COVERAGE = "api/coverage";
    static final String PEOPLE = "api/people";
    static final String HEALTH = "api/health";
    static final String OF_HEALTH = "health";
    static final String CALLER_ID = "{caller_id}";
    static final String NPA = "{npa}";
    static final String DIGITS = "{digits}";

    private static final Set<String> FIXED = Set.of("", NEXT_CID, RELEASE, CALL_BACK, ADD_NUMBER, NUMBERS, IMPORT,
            EXPORT, STATISTICS, PLAN, COVERAGE, HEALTH, LOG_LEVEL);
    private static final Map<String, String> WITH_PARAMETER = Map.of(NUMBERS, CALLER_ID, RESERVATION, CALLER_ID,
            AREA_CODES, NPA, PEOPLE, DIGITS);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private Endpoints() {}

    /**
     * Method and path template, without client input: unknown methods and paths become {@code (other)} and
     * {@code (unknown)}.
     */
    static String nameOf(String method, String path) {
        return (METHODS.contains(method) ? method : "(other)") + " " + template(withoutOuterSlashes(path));
    }

    static RequestType typeOf(String path) {
        return switch (withoutOuterSlashes(path)) {
            case NEXT_CID -> RequestType.ALLOCATION;
            case RELEASE -> RequestType.RELEASE;
            case CALL_BACK -> RequestType.CALL_BACK;
            default -> RequestType.OTHER;
        };
    }

    static boolean isNextCid(String path) {
        return withoutOuterSlashes(path).equals(NEXT_CID);
    }

    static boolean isCallBack(String path) {
        return withoutOuterSlashes(path).equals(CALL_BACK);
    }

    private static String template(String path) {
        if (FIXED.contains(path)) {
            return "/" + path;
        }
        if (path.startsWith(NUMBERS + "/") && path.endsWith("/" + OF_HEALTH)) {
            return template(path.substring(0, path.length() - OF_HEALTH.length() - 1)) + "/" + OF_HEALTH;
        }
        int lastSlash = path.lastIndexOf('/');
        String parent = path.substring(0, Math.max(0, lastSlash));
        return WITH_PARAMETER.containsKey(parent)
                ? "/" + parent + "/" + WITH_PARAMETER.get(parent)
                : "(unknown)";
    }

    private static String withoutOuterSlashes(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.length() > from && path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(from, to);
    }
}
