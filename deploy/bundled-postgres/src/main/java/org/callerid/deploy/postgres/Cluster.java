// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.callerid.deploy.postgres.ProgramRunner.Result;

/**
 * PostgreSQL's files: the database cluster, its passwords and its configuration.
 *
 * @param folder that contains all of them
 */
record Cluster(Path folder) {
    static final String SUPERUSER = "postgres";
    static final String USER = "callerid_user";
    static final String DATABASE = "callerid_db";
    private static final int PASSWORD_BYTES = 24;

    /** PostgreSQL's data directory. */
    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    String password() {
        return read(folder.resolve("password"));
    }

    String superuserPassword() {
        return read(superuserPasswordFile());
    }

    /**
     * Creates the cluster unless it exists, and writes the configuration. An atomic move puts a new cluster in place,
     * so a process killed halfway leaves nothing that counts as created.
     *
     * @throws BundledPostgresException if another major version of PostgreSQL wrote the data, or the disk is full
     */
    void prepare(ProgramRunner programs) throws IOException {
        if (Files.exists(data())) {
            checkVersion();
        } else {
            create(programs);
        }
        ServerConfiguration.writeTo(data());
    }

    private void checkVersion() throws IOException {
        int written = Integer.parseInt(Files.readString(data().resolve("PG_VERSION")).strip());
        if (written != PostgresBinaries.majorVersion()) {
            throw new BundledPostgresException("The database in " + data() + " was written by PostgreSQL " + written
                    + ", and this version of the service comes with PostgreSQL " + PostgresBinaries.majorVersion()
                    + ": start the version that wrote it, or set DATA_DIR to another folder.");
        }
    }

    private void create(ProgramRunner programs) throws IOException {
        Path unfinished = folder.resolve("data.unfinished");
        PostgresBinaries.deleteAll(unfinished);
        String password = newPassword(folder.resolve("password"));
        newPassword(superuserPasswordFile());
        check(programs.run("initdb", List.of("--pgdata", unfinished.toString(), "--username", SUPERUSER, "--pwfile",
                superuserPasswordFile().toString(), "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale",
                "C.UTF-8",
                "--data-checksums", "--no-instructions"), ""));
        ServerConfiguration.includeIn(unfinished);
        // With -j, a semicolon and an empty line end a statement.
        check(programs.run("postgres", List.of("--single", "-D", unfinished.toString(), "-j", "postgres"),
                "create role " + USER + " login password '" + password + "';\n\n" + "create database " + DATABASE
                        + " owner " + USER + ";\n\n"));
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void check(Result result) {
        if (!result.succeeded() || result.output().contains("ERROR:") || result.output().contains("FATAL:")) {
            throw ServerFailure.describe("cannot be created in " + folder, result.output());
        }
    }

    private Path superuserPasswordFile() {
        return folder.resolve("superuser-password");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BundledPostgresException("The file " + file + " cannot be read by this user.", e);
        }
    }

    private static String newPassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n", StandardOpenOption.WRITE);
        return password;
    }
}
