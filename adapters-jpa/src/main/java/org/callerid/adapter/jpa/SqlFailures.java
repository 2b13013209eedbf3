// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/** Classifies and describes database failures. */
final class SqlFailures {
    /** Deadlock, serialization failure, concurrent insert of the same key. */
    private static final Set<String> RETRYABLE = Set.of(PSQLState.DEADLOCK_DETECTED.getState(),
            PSQLState.SERIALIZATION_FAILURE.getState(), PSQLState.UNIQUE_VIOLATION.getState());

    /** Matches the driver's message, since TLS failures have no SQLSTATE of their own. */
    private static final Pattern TLS_FAILURE = Pattern.compile("SSL|hostname .* could not be verified");

    private SqlFailures() {}

    static boolean isRetryable(Throwable failure) {
        return sqlCause(failure).map(SQLException::getSQLState).filter(RETRYABLE::contains).isPresent();
    }

    static String describe(SQLException failure, PostgresConfig location) {
        String state = String.valueOf(failure.getSQLState());
        String message = String.valueOf(failure.getMessage());
        if (message.contains("pg_hba.conf")) {
            return location.describe() + " refuses the connection (" + firstLine(message)
                    + "): allow it there, or check POSTGRES_SSLMODE, POSTGRES_USER and POSTGRES_DB.";
        }
        if (state.startsWith("28")) {
            return location.describe() + " does not accept user " + location.user()
                    + " with this password: check POSTGRES_USER and POSTGRES_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "PostgreSQL has no database " + location.database() + ": create it, or check POSTGRES_DB.";
        }
        if (state.equals(PSQLState.PROTOCOL_VIOLATION.getState())) {
            return location.describe() + " is reached through a pooler that refuses the connection (" + reason(failure)
                    + "): check POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB, here and there.";
        }
        if (message.contains("TimeZone")) {
            return location.describe() + " does not know this machine's time zone (" + reason(failure)
                    + "): set TZ to one it knows, such as Asia/Kolkata for Asia/Calcutta.";
        }
        if (TLS_FAILURE.matcher(message).find()) {
            return "The connection to " + location.describe() + " cannot be encrypted as it should be ("
                    + reason(failure)
                    + "): check POSTGRES_SSLMODE and POSTGRES_SSLROOTCERT.";
        }
        return location.describe() + " cannot be reached (" + reason(failure)
                + "): check POSTGRES_HOST and POSTGRES_PORT, and that the server runs.";
    }

    /** The innermost reason, in one line. */
    static String reason(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return firstLine(String.valueOf(root.getMessage()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unknown reason");
    }

    private static Optional<SQLException> sqlCause(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
