// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.testsupport;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the data of a running PostgreSQL server, as {@code pg_basebackup} does, which does not come with the bundled
 * programs.
 */
final class ClusterCopy {
    /** The standby gets the write-ahead log from its primary; the other folders are valid for one start only. */
    private static final Set<String> LEFT_EMPTY = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify",
            "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    /** Parameters of {@code alter system} are the primary's own. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "postgresql.auto.conf");

    private ClusterCopy() {}

    /** Copies passwords, and links the programs. */
    static void ofPrograms(Path from, Path to) throws IOException {
        for (String file : List.of("password", "superuser-password")) {
            Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        try (Stream<Path> programs = Files.list(from)) {
            for (Path home : programs.filter(one -> one.getFileName().toString().startsWith("postgresql-")).toList()) {
                Files.createSymbolicLink(to.resolve(home.getFileName()), home);
            }
        }
    }

    /** Replaces {@code target} by a copy that follows {@code source} once a server is started on it. */
    static void asStandbyOf(PostgresServer source, Path target) throws IOException, SQLException {
        deleteAll(target);
        try (Connection connection = source.connectAsSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('copy', true)");
            copy(source.data(), target);
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(target.resolve("backup_label"), label.getString(1));
            }
        }
        Files.writeString(target.resolve("postgresql.auto.conf"),
                "primary_conninfo = '" + source.replicationAddress() + "'\n");
        Files.createFile(target.resolve("standby.signal"));
    }

    /** Undoes {@code alter system}. */
    static void resetParameters(Path data) throws IOException {
        Files.writeString(data.resolve("postgresql.auto.conf"), "");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return LEFT_EMPTY.contains(from.relativize(folder).toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    copyIfPresent(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** Files come and go while the server runs; the write-ahead log knows of them. */
    private static void copyIfPresent(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException e) {
            // It was deleted.
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
