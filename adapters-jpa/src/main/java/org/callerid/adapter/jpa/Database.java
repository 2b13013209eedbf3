// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.callerid.application.model.StoreUnavailableException;
import org.callerid.application.port.out.UnreadableRows;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/** An open database, migrated to the schema of this version, and the transactions on it. Thread-safe. */
public final class Database implements AutoCloseable {
    /** How often a transaction is attempted that loses a race (deadlock, concurrent insert of the same row). */
    private static final int MAX_ATTEMPTS = 4;
    private static final int PROBE_SECONDS = 1;
    /**
     * A dead connection is only detected after {@link DataSources#VALIDATION_TIMEOUT}, so a pool that answers within
     * this time has none.
     */
    private static final Duration SOON = DataSources.VALIDATION_TIMEOUT.dividedBy(2);

    private final DatabaseConnections connections;
    private final EntityManagerFactory entityManagers;
    private final ConnectionMode mode;
    private final EstimatedDatabaseClock clock = new EstimatedDatabaseClock();
    private final UnreadableRowRegistry unreadableRowRegistry = new UnreadableRowRegistry();

    private Database(DatabaseConnections connections, EntityManagerFactory entityManagers, ConnectionMode mode) {
        this.connections = connections;
        this.entityManagers = entityManagers;
        this.mode = mode;
    }

    /**
     * Connects and migrates the schema. Several nodes may do so at once: one migrates, the others wait.
     *
     * @throws DatabaseSetupException if the database cannot be used; the message is for the operator
     */
    public static Database open(PostgresConfig location) {
        return location.hasSeveralHosts() ? openOnPrimary(location) : openOnOnlyHost(location);
    }

    private static Database openOnOnlyHost(PostgresConfig location) {
        Migration.run(location);
        ConnectionMode mode = sessions(location);
        return open(new SingleHostConnections(location, mode), mode);
    }

    private static Database openOnPrimary(PostgresConfig location) {
        PrimaryTracker tracker = PrimaryTracker.start(location);
        try {
            PostgresConfig primary = location.at(tracker.require().host());
            Migration.run(primary);
            ConnectionMode mode = sessions(primary);
            return open(FailoverConnections.to(location, mode, tracker), mode);
        } catch (RuntimeException e) {
            tracker.close();
            throw e;
        }
    }

    private static Database open(DatabaseConnections connections, ConnectionMode mode) {
        try {
            Database database = new Database(connections, EntityManagers.createFactory(connections.pool()), mode);
            database.inTransaction(database::readTime);
            return database;
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private static ConnectionMode sessions(PostgresConfig location) {
        try {
            return DataSources.detectMode(location);
        } catch (SQLException e) {
            throw new DatabaseSetupException(SqlFailures.describe(e, location), e);
        }
    }

    /**
     * Whether a new connection can be opened and answers. If it does but the pooled connections do not, the idle ones
     * are evicted, since they died unnoticed. Otherwise they are kept: a database that is merely slow has no time for
     * new ones.
     */
    public boolean isReachable() {
        try (Connection fresh = connections.openFresh()) {
            return fresh.isValid(PROBE_SECONDS) && (poolAnswersSoon() || poolAnswersOnNewConnection());
        } catch (SQLException e) {
            return false;
        }
    }

    /** The connections of the pool, and the threads that wait for one. */
    public ConnectionCounts connections() {
        return connections.counts();
    }

    public record ConnectionCounts(int active, int idle, int awaited) {
        static ConnectionCounts of(HikariDataSource pool) {
            HikariPoolMXBean counts = pool.getHikariPoolMXBean();
            return new ConnectionCounts(counts.getActiveConnections(), counts.getIdleConnections(),
                    counts.getThreadsAwaitingConnection());
        }
    }

    private boolean poolAnswersSoon() {
        long asked = System.nanoTime();
        return poolAnswers() && System.nanoTime() - asked < SOON.toNanos();
    }

    private boolean poolAnswersOnNewConnection() {
        connections.evict();
        return poolAnswers();
    }

    private boolean poolAnswers() {
        try {
            inTransaction(this::readTime);
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    @Override
    public void close() {
        entityManagers.close();
        connections.close();
    }

    /** What is known of several hosts; empty with one. */
    public Optional<HostReport> hostReport() {
        return connections.hostReport();
    }

    /**
     * How the server replicates commits at the moment.
     *
     * @throws StoreUnavailableException if the database did not answer
     */
    public Replication replication() {
        return inTransaction(Replication::read);
    }

    CallerIdRows rows(EntityManager em) {
        return new CallerIdRows(em, unreadableRowRegistry);
    }

    LockedCallerIds lockedCallerIds(EntityManager em) {
        return new LockedCallerIds(em, availableNumbers(em), unreadableRowRegistry);
    }

    AvailableNumbers availableNumbers(EntityManager em) {
        return new AvailableNumbers(em, unreadableRowRegistry);
    }

    /** To be called before a page that relies on the table {@code rotation}. */
    void catchUpRotation(Instant now) {
        new RotationCatchUp(this).run(now);
    }

    /** The unreadable rows found so far. */
    public UnreadableRows unreadableRows() {
        return unreadableRowRegistry;
    }

    UnreadableRowRegistry unreadableRowRegistry() {
        return unreadableRowRegistry;
    }

    EstimatedDatabaseClock clock() {
        return clock;
    }

    /** Reads the database's clock, within a transaction, and updates {@link #clock}. */
    EstimatedDatabaseClock.Reading readTime(EntityManager em) {
        return clock.refresh(em);
    }

    /**
     * Runs {@code work} in a transaction, and again after a lost race. Its changes are on disk when this returns.
     *
     * @throws StoreUnavailableException if the transaction failed; its changes may be on disk if the commit got no
     *         answer
     */
    <T> T inTransaction(Function<EntityManager, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return attempt(work);
            } catch (PersistenceException | EclipseLinkException e) {
                if (attempt == MAX_ATTEMPTS || !SqlFailures.isRetryable(e)) {
                    throw new StoreUnavailableException("the database did not answer", e);
                }
            }
        }
    }

    /**
     * Runs {@code work} in a transaction that is rolled back.
     *
     * @throws StoreUnavailableException if the transaction failed
     */
    <T> T inRolledBackTransaction(Function<EntityManager, T> work) {
        try {
            return attempt(em -> {
                em.getTransaction().setRollbackOnly();
                T result = work.apply(em);
                em.flush();
                return result;
            });
        } catch (PersistenceException | EclipseLinkException e) {
            throw new StoreUnavailableException("the database did not answer", e);
        }
    }

    /**
     * Runs read-only {@code work}.
     *
     * @throws StoreUnavailableException if the database did not answer
     */
    <T> T query(Function<EntityManager, T> work) {
        try {
            return connections.onPrimary(() -> read(work));
        } catch (PersistenceException | EclipseLinkException e) {
            throw new StoreUnavailableException("the database did not answer", e);
        }
    }

    private <T> T read(Function<EntityManager, T> work) {
        try (EntityManager em = entityManagers.createEntityManager()) {
            return mode.requiresTransactions() ? transact(em, work) : work.apply(em);
        }
    }

    private <T> T attempt(Function<EntityManager, T> work) {
        return connections.onPrimary(() -> {
            try (EntityManager em = entityManagers.createEntityManager()) {
                return transact(em, work);
            }
        });
    }

    private <T> T transact(EntityManager em, Function<EntityManager, T> work) {
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        try {
            mode.applyTimeouts(em);
            T result = work.apply(em);
            if (!transaction.getRollbackOnly()) {
                transaction.commit();
            }
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }
}
