// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.agi;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.callerid.application.port.in.AllocateCallerId;
import org.callerid.application.port.in.LookUpCallBack;
import org.callerid.application.port.in.RecordIgnoredValue;
import org.callerid.application.port.in.RecordRequest;
import org.callerid.application.port.in.ReleaseCallerId;

/**
 * FastAGI server with one virtual thread per connection, up to a maximum. Connections beyond it, silent ones, and those
 * that send something other than AGI are closed; Asterisk then continues with the call's default caller id.
 */
public final class AgiServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AgiServer.class.getName());
    /** Asterisk opens one connection per call, and this many calls may start at the same moment. */
    private static final int BACKLOG = 1_024;
    private static final Duration ACCEPT_RETRY_DELAY = Duration.ofMillis(50);

    private final AgiSettings settings;
    private final AgiSessionHandler session;
    private final ServerSocket listener;
    private final Semaphore free;
    private final ThrottledWarnings refusals = new ThrottledWarnings();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private AgiServer(AgiSettings settings, AgiSessionHandler session, ServerSocket listener) {
        this.settings = settings;
        this.session = session;
        this.listener = listener;
        this.free = new Semaphore(settings.maxSessions());
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the address cannot be bound
     */
    public static AgiServer start(AgiSettings settings, AllocateCallerId allocate, ReleaseCallerId release,
            LookUpCallBack lookUpCallBack, RecordRequest recordRequest, RecordIgnoredValue recordIgnoredValue,
            InstantSource clock) throws IOException {
        AgiSessionHandler session = new AgiSessionHandler(Map.of(NextCidScript.NAME,
                new NextCidScript(allocate, release, recordRequest, clock, settings.timeout()), ReleaseScript.NAME,
                new ReleaseScript(release, recordIgnoredValue), CallBackScript.NAME,
                new CallBackScript(lookUpCallBack, recordRequest, clock)), settings.timeout());
        ServerSocket listener = new ServerSocket();
        try {
            listener.bind(settings.address(), BACKLOG);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        AgiServer server = new AgiServer(settings, session, listener);
        Thread.ofVirtual().name("agi-listener").start(server::accept);
        return server;
    }

    /** The address it listens on, with the actual port if any free port was requested. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    public int openSessions() {
        return open.size();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                admit(listener.accept());
            } catch (IOException e) {
                // Out of file descriptors, or closed.
                LockSupport.parkNanos(ACCEPT_RETRY_DELAY.toNanos());
            }
        }
    }

    private void admit(Socket socket) {
        if (!settings.allowedClients().test(socket.getInetAddress())) {
            refusals.warn("a client that is not allowed was sent away: " + socket.getInetAddress().getHostAddress());
            close(socket);
            return;
        }
        if (!free.tryAcquire()) {
            close(socket);
            return;
        }
        open.add(socket);
        Thread.ofVirtual().name("agi").start(() -> {
            try {
                session.handle(socket);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a FastAGI conversation failed", e);
            } finally {
                open.remove(socket);
                close(socket);
                free.release();
            }
        });
    }

    /**
     * Accepts no more connections, waits up to the configured timeout for open sessions to end, then closes the rest.
     */
    @Override
    public void close() {
        try {
            listener.close();
            if (free.tryAcquire(settings.maxSessions(), settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the listener was closed already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(AgiServer::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a connection was closed already", e);
        }
    }
}
