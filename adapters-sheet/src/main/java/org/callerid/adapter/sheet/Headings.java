// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callerid.application.model.ImportField;

/**
 * The names that people, carriers and VICIdial use for columns. Letter case, accents, spaces and punctuation do not
 * matter. If two columns could be the same field, the one of the higher rank is used: our names, then VICIdial's, then
 * all others.
 */
final class Headings {
    private static final Map<String, Meaning> MEANINGS = new HashMap<>();
    /** Names of columns that say whether a number is in use, possibly inverted. */
    private static final Set<String> LIKE_A_STATUS = Set.of("disabled", "isdisabled", "inactive", "isinactive",
            "suspended",
            "issuspended", "deactivated", "blocked", "isblocked", "deleted", "isdeleted", "retired", "archived",
            "cancelled",
            "canceled", "expired", "ported", "portedout", "inservice", "inuse", "live", "online", "available",
            "availability",
            "usable", "activated", "condition", "activeyn", "onoff");
    private static final Pattern NAMED_AFTER_STATUS = Pattern
            .compile(
                    ".*(?:status|active|enabled|estado|activo)(?!.*(?:date|time|at|since|by|id|reason|count|code)$).*");
    /** Names that can mean a place as well as a status. */
    private static final Set<String> STATUS_OR_PLACE = Set.of("state", "estado");
    /** Values of such a column that show that it is no place. */
    private static final Set<String> STATUS_WORDS = Set.of("assigned", "unassigned", "spare", "used", "unused", "free",
            "available", "in use", "in service", "suspended", "ported", "cancelled", "canceled", "pending",
            "disconnected",
            "reserved", "live", "deleted", "expired", "blocked", "retired");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]");

    static {
        named(ImportField.CALLER_ID, 0, "caller_id");
        named(ImportField.CALLER_ID, 1, "outbound_cid", "did_pattern");
        named(ImportField.CALLER_ID, 2, "did", "did number", "number", "phone", "phone number", "phone no", "telephone",
                "telephone number", "telephone no", "tel", "tel no", "tn", "cid", "cid number", "caller id number",
                "caller number", "outbound caller id", "outbound number", "calling number", "from number", "ani",
                "e164",
                "e164 number", "number e164", "phone number e164", "msisdn", "ddi", "ddi number", "virtual number",
                "dialed number", "numero", "numero de telefono", "telefono", "rufnummer", "telefonnummer", "telefone");
        named(ImportField.CARRIER, 0, "carrier");
        named(ImportField.CARRIER, 1, "carrier name", "did_carrier_description");
        named(ImportField.CARRIER, 2, "provider", "provider name", "vendor", "vendor name", "telco", "service provider",
                "voip provider", "supplier", "friendly carrier", "phone company", "operator", "operador", "operadora",
                "proveedor", "anbieter");
        named(ImportField.AREA_CODE, 0, "area_code");
        named(ImportField.AREA_CODE, 2, "npa", "area", "area codes", "npa code", "codigo de area", "prefijo",
                "vorwahl");
        named(ImportField.HOURLY_LIMIT, 0, "hourly_limit");
        named(ImportField.HOURLY_LIMIT, 2, "hourly", "limit per hour", "hour limit", "hourly max", "max hourly",
                "max per hour",
                "calls per hour", "max calls per hour", "uses per hour", "uses an hour", "per hour", "hourly cap",
                "limite por hora");
        named(ImportField.DAILY_LIMIT, 0, "daily_limit");
        named(ImportField.DAILY_LIMIT, 2, "daily", "limit per day", "day limit", "daily max", "max daily",
                "max per day",
                "calls per day", "max calls per day", "uses per day", "uses a day", "per day", "daily cap",
                "limite diario",
                "limite por dia");
        named(ImportField.IS_ACTIVE, 0, "is_active");
        named(ImportField.IS_ACTIVE, 1, "active", "did_active");
        named(ImportField.IS_ACTIVE, 2, "status", "enabled", "is enabled", "did status", "number status",
                "phone status",
                "activo", "activa");
    }

    private Headings() {}

    private static void named(ImportField field, int rank, String... names) {
        for (String name : names) {
            MEANINGS.put(key(name), new Meaning(field, rank));
        }
    }

    /** The normalized form, which is the same for all spellings of a heading. */
    static String key(String heading) {
        String letters = Normalizer.normalize(Cells.visible(heading), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT.matcher(letters).replaceAll("");
    }

    /** Ignores text in brackets and a plural s, unless the whole heading is known: {@code Phone Numbers (E.164)}. */
    static Optional<Meaning> meaning(String heading) {
        String withoutBrackets = key(BRACKETS.matcher(heading).replaceAll(" "));
        return Stream.of(key(heading), withoutBrackets, withoutBrackets.replaceFirst("s$", ""))
                .filter(MEANINGS::containsKey)
                .findFirst()
                .map(MEANINGS::get);
    }

    static boolean means(String heading, ImportField field) {
        return meaning(heading).filter(meaning -> meaning.field() == field).isPresent();
    }

    static boolean looksLikeAStatus(String heading) {
        String key = key(heading);
        return LIKE_A_STATUS.contains(key) || means(heading, ImportField.IS_ACTIVE)
                || (NAMED_AFTER_STATUS.matcher(key).matches() && !STATUS_OR_PLACE.contains(key));
    }

    static boolean mayBeState(String heading) {
        return STATUS_OR_PLACE.contains(key(heading));
    }

    static boolean areStatusWords(List<String> values) {
        return values.stream().anyMatch(value -> STATUS_WORDS.contains(value.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * What a name means.
     *
     * @param rank of the name; 0 is the highest
     */
    record Meaning(ImportField field, int rank) {}
}
