// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs PostgreSQL's programs. They refuse to run as root, so root runs them in a user namespace of their own. */
final class ProgramRunner {
    private static final Path SELF = Path.of("/proc/self");
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    private final PostgresBinaries binaries;
    private final List<String> prefix;

    /**
     * Chooses how to run the programs for this user.
     *
     * @throws BundledPostgresException if this user is root and may not create a user namespace
     */
    ProgramRunner(PostgresBinaries binaries) throws IOException {
        this.binaries = binaries;
        this.prefix = isRoot() ? USER_NAMESPACE : List.of();
        if (isRoot() && !canCreateUserNamespace()) {
            throw new BundledPostgresException("PostgreSQL does not run as root, and this system does not allow user"
                    + " namespaces: start the service as another user, or set POSTGRES_HOST to a PostgreSQL server.");
        }
    }

    /** Runs the program, waits until it ends and returns its exit status and output. */
    Result run(String program, List<String> arguments, String input) throws IOException {
        Path output = Files.createTempFile("postgresql", ".out");
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add(binaries.program(program).toString());
            command.addAll(arguments);
            return run(command, output, input);
        } finally {
            Files.delete(output);
        }
    }

    /**
     * Redirects the output to a file: a server started by the program inherits it, so a pipe would never reach its end.
     */
    private static Result run(List<String> command, Path output, String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Remove variables that change the programs' behaviour: PGDATA, PGPORT, LC_MESSAGES and the like.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        Process process = builder.start();
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            int status = process.waitFor();
            return new Result(status, Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(SELF) && Files.getAttribute(SELF, "unix:uid").equals(0);
    }

    private static boolean canCreateUserNamespace() throws IOException {
        List<String> command = new ArrayList<>(USER_NAMESPACE);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }
}
