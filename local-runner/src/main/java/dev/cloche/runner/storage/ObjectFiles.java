package dev.cloche.runner.storage;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Looks after the files of one bucket: counts them at the start, deletes what has expired. */
final class ObjectFiles {

  /** What the name of each whole file ends with; an upload's own file has no such name. */
  static final String SUFFIX = ".object";

  /** Longer than an upload may take, so that no folder goes while a file is on its way into it. */
  private static final Duration UPLOAD = Duration.ofMinutes(5);

  private final Path bucket;
  private final StoreSpace space;
  private final Duration lifetime;
  private final Clock clock;
  private final Set<Path> busy = ConcurrentHashMap.newKeySet();

  ObjectFiles(Path bucket, StoreSpace space, Duration lifetime, Clock clock) {
    this.bucket = bucket;
    this.space = space;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** Returns the file of a key. */
  Path file(String key) {
    return bucket.resolve(key + SUFFIX);
  }

  /**
   * Makes the folder of the bucket anew where somebody has removed it.
   *
   * @return whether it was gone
   */
  boolean restoreFolder() throws IOException {
    if (Files.isDirectory(bucket)) {
      return false;
    }
    Files.createDirectories(
        bucket, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return true;
  }

  /** Reserves a file, so that nobody else writes or deletes it. */
  boolean begin(Path file) {
    return busy.add(file);
  }

  /** Ends what was begun. */
  void end(Path file) {
    busy.remove(file);
  }

  /** Deletes what earlier uploads left behind and what has expired, and counts the rest. */
  void start() throws IOException {
    Files.walkFileTree(
        bucket,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (isWhole(file)) {
              space.count(StoreSpace.cost(attributes.size()));
            } else {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    sweep();
  }

  /** Deletes the files whose links have expired, and folders that stay empty. */
  void sweep() throws IOException {
    Instant now = clock.instant();
    Files.walkFileTree(bucket, new Sweep(now.minus(lifetime), now.minus(UPLOAD)));
  }

  private static boolean isWhole(Path file) {
    return file.toString().endsWith(SUFFIX);
  }

  private final class Sweep extends SimpleFileVisitor<Path> {

    private final Instant expired;
    private final Instant brokenOff;

    Sweep(Instant expired, Instant brokenOff) {
      this.expired = expired;
      this.brokenOff = brokenOff;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Instant age = attributes.lastModifiedTime().toInstant();
      if (!isWhole(file)) {
        if (age.isBefore(brokenOff)) {
          Files.deleteIfExists(file);
        }
      } else if (age.isBefore(expired) && begin(file)) {
        try {
          if (Files.deleteIfExists(file)) {
            space.giveBack(StoreSpace.cost(attributes.size()));
          }
        } finally {
          end(file);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** An upload's own file may go between being listed and being looked at. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      if (!folder.equals(bucket)
          && Files.getLastModifiedTime(folder).toInstant().isBefore(brokenOff)) {
        try {
          Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
          return FileVisitResult.CONTINUE; // As it should be.
        }
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
