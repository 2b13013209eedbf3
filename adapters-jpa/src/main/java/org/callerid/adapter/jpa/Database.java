// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.callerid.application.port.out.StoreUnavailableException;
import org.callerid.application.port.out.UnreadableRows;
import org.eclipse.persistence.exceptions.EclipseLinkException;

/** An open database, migrated to what this version needs, and the transactions on it. Safe for use by several threads. */
public final class Database implements AutoCloseable {
    /** A transaction that lost a race with another (deadlock, same row inserted) is run again this often. */
    private static final int TRIES = 4;
    private static final int PROBE_SECONDS = 1;
    /** A connection that died unnoticed is found out only after {@link DataSources#VALIDATION}. */
    private static final Duration SOON = DataSources.VALIDATION.dividedBy(2);

    private final DataSource probe;
    private final HikariDataSource pool;
    private final EntityManagerFactory entityManagers;
    private final Sessions sessions;
    private final StoreTime time = new StoreTime();
    private final UnreadableRowRegistry unreadable = new UnreadableRowRegistry();

    private Database(DataSource probe, HikariDataSource pool, EntityManagerFactory entityManagers,
            Sessions sessions) {
        this.probe = probe;
        this.pool = pool;
        this.entityManagers = entityManagers;
        this.sessions = sessions;
    }

    /**
     * Connects, migrates the schema and is ready for use. Several nodes may do so at once: one migrates, the others wait.
     *
     * @throws DatabaseRefusedException if the database cannot be used; the message is for the operator
     */
    public static Database open(DatabaseLocation location) {
        Migration.run(location);
        Sessions sessions = sessions(location);
        HikariDataSource pool = DataSources.pool(location, sessions);
        try {
            Database database = new Database(DataSources.probing(location, sessions), pool, EntityManagers.on(pool),
                    sessions);
            database.reading(database::readTime);
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static Sessions sessions(DatabaseLocation location) {
        try {
            return DataSources.sessions(location);
        } catch (SQLException e) {
            throw new DatabaseRefusedException(SqlFailures.inWords(e, location), e);
        }
    }

    /**
     * Whether a new connection can be had, and answers. If those of before do not, the idle ones are let go: they died unnoticed.
     * Otherwise they stay, since a database that is merely slow has no time for new ones.
     */
    public boolean isBack() {
        try (Connection fresh = probe.getConnection()) {
            return fresh.isValid(PROBE_SECONDS) && (poolAnswersSoon() || poolAnswersAnew());
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean poolAnswersSoon() {
        long asked = System.nanoTime();
        return poolAnswers() && System.nanoTime() - asked < SOON.toNanos();
    }

    private boolean poolAnswersAnew() {
        pool.getHikariPoolMXBean().softEvictConnections();
        return poolAnswers();
    }

    private boolean poolAnswers() {
        try {
            reading(this::readTime);
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    @Override
    public void close() {
        entityManagers.close();
        pool.close();
    }

    CallerIdRows rows(EntityManager em) {
        return new CallerIdRows(em, unreadable);
    }

    /** Rows that cannot be read, of those that were met. */
    public UnreadableRows unreadableRows() {
        return unreadable;
    }

    UnreadableRowRegistry unreadable() {
        return unreadable;
    }

    StoreTime time() {
        return time;
    }

    /** Reads the database's clock and takes note of it. */
    StoreTime.Reading readTime(EntityManager em) {
        return time.read(em);
    }

    /** Runs {@code work} in a transaction; what it did is on disk when this returns, or did not happen. */
    <T> T writing(Function<EntityManager, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return inTransaction(work);
            } catch (PersistenceException | EclipseLinkException e) {
                if (attempt == TRIES || !SqlFailures.isLostRace(e)) {
                    throw new StoreUnavailableException("the database did not answer", e);
                }
            }
        }
    }

    /** Runs {@code work} in a transaction, and takes back what it did. */
    <T> T rehearsing(Function<EntityManager, T> work) {
        try {
            return inTransaction(em -> {
                em.getTransaction().setRollbackOnly();
                T result = work.apply(em);
                em.flush();
                return result;
            });
        } catch (PersistenceException | EclipseLinkException e) {
            throw new StoreUnavailableException("the database did not answer", e);
        }
    }

    /** Runs {@code work}, which changes nothing. */
    <T> T reading(Function<EntityManager, T> work) {
        try (EntityManager em = entityManagers.createEntityManager()) {
            return sessions.needTransactions() ? inTransaction(em, work) : work.apply(em);
        } catch (PersistenceException | EclipseLinkException e) {
            throw new StoreUnavailableException("the database did not answer", e);
        }
    }

    private <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = entityManagers.createEntityManager()) {
            return inTransaction(em, work);
        }
    }

    private <T> T inTransaction(EntityManager em, Function<EntityManager, T> work) {
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        try {
            sessions.bound(em);
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
