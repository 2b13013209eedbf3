// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU time of a process, its children and those of them that have ended, from {@code /proc/<pid>/stat} (proc(5)). */
final class CpuTime {
    /** USER_HZ is 100 on every architecture of Linux that Java supports. */
    private static final long MILLIS_PER_TICK = 10;
    /** Fields 14 to 17, utime, stime, cutime and cstime, counted from the third, which follows the name. */
    private static final int FIRST_FIELD = 11;
    private static final int END_OF_FIELDS = 15;

    private CpuTime() {}

    /** In milliseconds; 0 for a process that has ended. */
    static long ofFamily(long pid) throws IOException {
        List<ProcessHandle> family = ProcessHandle.of(pid)
                .stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        long millis = 0;
        for (ProcessHandle process : family) {
            millis += of(process.pid());
        }
        return millis;
    }

    /** The program's name; "process" for one that has ended. */
    static String nameOf(long pid) throws IOException {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/comm")).strip();
        } catch (NoSuchFileException ended) {
            return "process";
        }
    }

    private static long of(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            return fields.subList(FIRST_FIELD, END_OF_FIELDS).stream().mapToLong(Long::parseLong).sum()
                    * MILLIS_PER_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
