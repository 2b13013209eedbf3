// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.wiring;

import com.sun.management.UnixOperatingSystemMXBean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.callerid.adapter.agi.AgiServer;
import org.callerid.adapter.agi.AgiSettings;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.RecordIgnoredValue;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.in.ReleaseCallerId;
import org.callerid.deploy.resilience.TimeBudgets;
import org.callerid.deploy.settings.InvalidSettingException;
import org.callerid.deploy.settings.ListenAddress;
import org.callerid.deploy.settings.Settings;

/** FastAGI on this node. */
@Singleton
public class AgiModule {
    private static final Duration TIMEOUT = Duration.ofMillis(TimeBudgets.ANSWER);
    private static final int MAX_SESSIONS = 12_000;

    private final Settings settings;
    private final AllocateCallerId allocate;
    private final ReleaseCallerId release;
    private final LookUpCallBack lookUpCallBack;
    private final RecordRequest recordRequest;
    private final RecordIgnoredValue recordIgnoredValue;
    private final InstantSource clock;
    private volatile Optional<AgiServer> server = Optional.empty();

    @Inject
    public AgiModule(Settings settings, AllocateCallerId allocate, ReleaseCallerId release,
            LookUpCallBack lookUpCallBack, RecordRequest recordRequest, RecordIgnoredValue recordIgnoredValue,
            InstantSource clock) {
        this.settings = settings;
        this.allocate = allocate;
        this.release = release;
        this.lookUpCallBack = lookUpCallBack;
        this.recordRequest = recordRequest;
        this.recordIgnoredValue = recordIgnoredValue;
        this.clock = clock;
    }

    /** Starts the server; empty if FastAGI is disabled. */
    Optional<AgiServer> start() {
        server = settings.agi().map(this::startAt);
        return server;
    }

    int openSessions() {
        return server.map(AgiServer::openSessions).orElse(0);
    }

    private AgiServer startAt(ListenAddress address) {
        try {
            return AgiServer.start(new AgiSettings(new InetSocketAddress(address.host(), address.port()),
                    maxSessions(), TIMEOUT, settings.allowedClients()::allows), allocate, release, lookUpCallBack,
                    recordRequest, recordIgnoredValue, clock);
        } catch (IOException e) {
            throw new InvalidSettingException("FastAGI cannot listen on " + address + " (" + e.getMessage()
                    + "); set AGI_HOST and AGI_PORT to what is free on this machine.");
        }
    }

    /** At most half of the file descriptors: HTTP and the stores need the others. */
    private static int maxSessions() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? (int) Math.min(MAX_SESSIONS, system.getMaxFileDescriptorCount() / 2)
                : MAX_SESSIONS;
    }
}
