// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bundled PostgreSQL server, as used by this process. Several processes may share it: the first one starts it, the
 * last one to close it stops it, and a process that is killed leaves it running for the next. It listens on 127.0.0.1
 * only.
 */
public final class BundledPostgres implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Path folder;
    private final Cluster cluster;
    private final ServerControl server;
    private final FolderLock use;
    private volatile Postmaster postmaster;

    private BundledPostgres(Path folder, Cluster cluster, ServerControl server, FolderLock use, Postmaster postmaster) {
        this.folder = folder;
        this.cluster = cluster;
        this.server = server;
        this.use = use;
        this.postmaster = postmaster;
    }

    /**
     * Returns once the server accepts connections. The first start in a folder takes some seconds.
     *
     * @param folder for programs and data, about 100 MB at first; created if it does not exist
     * @throws BundledPostgresException if the server cannot be used
     */
    public static BundledPostgres open(Path folder) {
        return withStartLock(folder, () -> {
            ProgramRunner programs = new ProgramRunner(PostgresBinaries.unpackedTo(folder));
            Cluster cluster = new Cluster(folder);
            cluster.prepare(programs);
            ServerControl server = new ServerControl(cluster, programs);
            Postmaster postmaster = server.ensureRunning();
            return new BundledPostgres(folder, cluster, server, FolderLock.shared(useLock(folder)), postmaster);
        });
    }

    /** Whether there is a database in this folder, running or not. */
    public static boolean existsIn(Path folder) {
        return Files.exists(new Cluster(folder).data());
    }

    /** Connection to the service's own database. */
    public PostgresConnection connection() {
        return new PostgresConnection(HOST, postmaster.port(), Cluster.DATABASE, Cluster.USER, cluster.password());
    }

    /** Connection with superuser rights. */
    public PostgresConnection superuserConnection() {
        return new PostgresConnection(HOST, postmaster.port(), Cluster.SUPERUSER, Cluster.SUPERUSER,
                cluster.superuserPassword());
    }

    /** Process id of the postmaster, the server's main process. */
    public long pid() {
        return postmaster.pid();
    }

    public boolean isRunning() {
        return postmaster.isRunning();
    }

    /**
     * Starts the server again on the same port, unless it is running.
     *
     * @throws BundledPostgresException if it does not start
     */
    public void restart() {
        postmaster = withStartLock(folder, () -> server.ensureRunning(postmaster.port()));
    }

    /** Stops the server, unless another process still uses it. */
    @Override
    public void close() {
        withStartLock(folder, () -> {
            use.close();
            if (FolderLock.isFree(useLock(folder))) {
                server.stop();
            }
            return folder;
        });
    }

    /**
     * Runs {@code work} under the folder's start lock, so that no two processes start or stop its server at the same
     * time.
     */
    private static <T> T withStartLock(Path folder, Work<T> work) {
        try {
            Files.createDirectories(folder);
            FolderLock start = FolderLock.exclusive(folder.resolve("start.lock"));
            try {
                return work.run();
            } finally {
                start.close();
            }
        } catch (IOException e) {
            throw ServerFailure.describe("cannot be used in " + folder, e);
        }
    }

    private static Path useLock(Path folder) {
        return folder.resolve("use.lock");
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
