// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.util.List;

/** The tables of a backup, in the order in which they are restored. The triggers maintain the others. */
final class BackupTables {
    static final String NUMBERS = "caller_ids";
    static final List<String> ALL = List.of("shared_settings", NUMBERS, "allocations", "call_keys", "api_logs",
            "audit_operations", "audit_trail", "traffic_minutes", "traffic_hours", "area_code_minutes",
            "number_days", "callbacks", "contacts");
    /** Tables whose ids are generated. */
    static final List<String> WITH_GENERATED_IDS = List.of(NUMBERS, "api_logs", "audit_operations", "audit_trail");
    /** Independent of the settings of the server and the session. */
    static final String FORMAT_OF_VALUES = "set local timezone = 'UTC'; set local datestyle = 'ISO';"
            + " set local bytea_output = 'hex'; set local extra_float_digits = 1";

    private BackupTables() {}

    /** The first entry of the file. */
    static final String MANIFEST = "manifest.properties";

    static String entryOf(String table) {
        return table + ".csv";
    }
}
