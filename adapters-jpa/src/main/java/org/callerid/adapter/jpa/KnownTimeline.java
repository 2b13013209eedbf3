// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The highest timeline on which this node has seen a primary. Kept in a file, so that a node that was down does not
 * take a former primary for the present one. Not thread-safe.
 */
final class KnownTimeline {
    private static final System.Logger LOG = System.getLogger(KnownTimeline.class.getName());

    private static final Set<PosixFilePermission> READABLE_BY_ALL = PosixFilePermissions.fromString("rw-r--r--");

    private final Optional<Path> file;
    private Optional<Entry> highest;

    private KnownTimeline(Optional<Path> file, Optional<Entry> highest) {
        this.file = file;
        this.highest = highest;
    }

    /**
     * Reads the file, if it exists.
     *
     * @throws DatabaseSetupException if it cannot be read
     */
    static KnownTimeline in(Optional<Path> file) {
        return new KnownTimeline(file, file.flatMap(KnownTimeline::read));
    }

    /** The highest timeline of this cluster; 0 if none was seen. */
    int of(long systemIdentifier) {
        return highest.filter(entry -> entry.systemIdentifier == systemIdentifier).map(Entry::timeline).orElse(0);
    }

    /** Remembers this timeline, unless a higher one of the same cluster is known. */
    void advance(Primary primary) {
        if (primary.timeline() > of(primary.systemIdentifier())) {
            Entry entry = new Entry(primary.systemIdentifier(), primary.timeline());
            highest = Optional.of(entry);
            file.ifPresent(path -> write(path, entry));
        }
    }

    private static Optional<Entry> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            return Optional.of(new Entry(Long.parseLong(words[0]), Integer.parseInt(words[1])));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new DatabaseSetupException(
                    "The file " + file + ", which tells the primary from a former one, cannot be"
                            + " read: if the server that is now the primary is the right one, delete the file.",
                    e);
        }
    }

    private static void write(Path file, Entry entry) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, entry.systemIdentifier + " " + entry.timeline + "\n");
            // A command may run as another user than the service.
            Files.setPosixFilePermissions(fresh, READABLE_BY_ALL);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "a command that runs where no service does has no folder to remember the primary", e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the timeline of the primary cannot be kept in {0}: {1}", file, e);
        }
    }

    private record Entry(long systemIdentifier, int timeline) {}
}
