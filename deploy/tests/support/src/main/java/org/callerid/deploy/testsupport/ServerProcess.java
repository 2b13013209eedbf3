// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server's process and all its child processes. */
public final class ServerProcess {
    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static ServerProcess start(Path folder, Path log, List<String> command) throws IOException {
        return new ServerProcess(new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start(), log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGKILL; nothing of it runs when this returns. It is stopped first, so that it cannot fork in between. */
    public void kill() throws IOException {
        if (process.isAlive()) {
            signal("STOP", Stream.of(process.toHandle()));
        }
        List<ProcessHandle> forked = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        forked.forEach(ProcessHandle::destroyForcibly);
        forked.forEach(child -> child.onExit().join());
    }

    /** Sends SIGSTOP. */
    public void freeze() throws IOException {
        signal("STOP", all());
    }

    /** Sends SIGCONT. */
    public void thaw() throws IOException {
        signal("CONT", all());
    }

    /** Sends this signal, and kills the process if it does not end. */
    public void stop(String signal) throws IOException {
        if (process.isAlive()) {
            signal(signal, Stream.of(process.toHandle()));
        }
        if (process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join().isAlive()) {
            kill();
        }
    }

    /** Everything it has printed. */
    public String output() throws IOException {
        return Files.readString(log);
    }

    public static void freeze(ProcessHandle process) throws IOException {
        signal("STOP", Stream.of(process));
    }

    public static void thaw(ProcessHandle process) throws IOException {
        signal("CONT", Stream.of(process));
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** Sends a signal; does nothing if there are no processes. */
    public static void signal(String name, Stream<ProcessHandle> processes) throws IOException {
        List<String> pids = processes.map(process -> String.valueOf(process.pid())).toList();
        if (!pids.isEmpty()) {
            Commands.run(Stream.concat(Stream.of("kill", "-" + name), pids.stream()).toList());
        }
    }
}
