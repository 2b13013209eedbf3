// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the output of PostgreSQL's programs into one sentence that tells the operator what to do. */
final class ServerFailure {
    private static final Pattern INVALID_PARAMETER = Pattern
            .compile("LOG: +(.*(?:parameter|configuration|syntax error).*)");
    private static final Pattern ERROR = Pattern.compile("(?:FATAL|PANIC|ERROR|error): +(.*)");
    private static final List<String> PORT_IN_USE = List.of("could not bind", "address already in use");

    private ServerFailure() {}

    /**
     * Describes a failure.
     *
     * @param failed such as {@code cannot be started}
     */
    static BundledPostgresException describe(String failed, String output) {
        return because(failed, reason(output).orElse("its log says why"));
    }

    /** The same for a file that cannot be read or written. */
    static BundledPostgresException describe(String failed, IOException failure) {
        return because(failed,
                failure instanceof AccessDeniedException denied
                        ? "this user cannot write " + denied.getFile()
                        : reason(failure.toString()).orElseGet(failure::toString));
    }

    private static BundledPostgresException because(String failed, String reason) {
        return new BundledPostgresException("The bundled PostgreSQL " + failed + ": " + reason + ".");
    }

    /** Whether the server failed because another process listens on its port. */
    static boolean isPortInUse(String output) {
        String text = output.toLowerCase(Locale.ROOT);
        return PORT_IN_USE.stream().anyMatch(text::contains);
    }

    private static Optional<String> reason(String output) {
        if (output.contains("No space left on device") || output.contains("Disk quota exceeded")) {
            return Optional.of("the disk is full; make room on it, or set DATA_DIR to a folder on another");
        }
        if (output.contains("Read-only file system") || output.contains("Permission denied")) {
            return Optional.of("its folder cannot be written; mend that, or set DATA_DIR to another folder");
        }
        if (isPortInUse(output)) {
            return Optional.of("another process listens on its port; stop that, or start the service again");
        }
        return Stream.of(INVALID_PARAMETER, ERROR)
                .flatMap(pattern -> pattern.matcher(output).results())
                .map(match -> match.group(1))
                .findFirst();
    }
}
