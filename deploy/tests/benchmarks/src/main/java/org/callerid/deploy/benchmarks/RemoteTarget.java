// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A server that was started otherwise.
 *
 * @param pids its processes on this machine, for their CPU time; may be empty
 */
record RemoteTarget(String name, URI url, List<Long> pids) implements Target {
    /** Parses {@code http://host:port} or {@code name=http://host:port}. */
    static RemoteTarget parse(String text, List<Long> pids) {
        int equals = text.indexOf('=');
        URI url = URI.create(text.substring(equals + 1));
        if (url.getHost() == null) {
            throw new FailedBenchmarkException("not the URL of a server: " + text);
        }
        return new RemoteTarget(equals < 0 ? url.getAuthority() : text.substring(0, equals), url, pids);
    }

    @Override
    public int agiPort() {
        return 0;
    }

    @Override
    public Counters counters() throws IOException {
        Map<String, Long> cpu = new TreeMap<>();
        for (long pid : pids) {
            cpu.merge(CpuTime.nameOf(pid), CpuTime.ofFamily(pid), Long::sum);
        }
        return new Counters(new EnumMap<>(Map.of(Counters.Kind.CPU, cpu)));
    }

    @Override
    public void record(LoadResult result, Load load) {
        // Its history cannot be read.
    }
}
