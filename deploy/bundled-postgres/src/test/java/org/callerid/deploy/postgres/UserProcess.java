// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that uses the server of a folder until its standard input ends. */
final class UserProcess implements AutoCloseable {
    private final Process process;
    private final long pidOfServer;

    private UserProcess(Process process, long pidOfServer) {
        this.process = process;
        this.pidOfServer = pidOfServer;
    }

    public static void main(String[] folder) throws IOException {
        try (BundledPostgres postgres = BundledPostgres.open(Path.of(folder[0]))) {
            System.out.println(postgres.pid());
            while (System.in.read() >= 0) {
                // Until it ends.
            }
        }
    }

    /** Returns when it uses the server. */
    static UserProcess start(Path folder) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), UserProcess.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        return new UserProcess(process, Long.parseLong(output.readLine()));
    }

    long pidOfServer() {
        return pidOfServer;
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
