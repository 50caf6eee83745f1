package dev.cloche.runner.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Is the folder of one store: private, locked against a second service, with the secret that all
 * links are signed with.
 */
final class StoreFolder implements AutoCloseable {

  private static final String OBJECTS = "objects";
  private static final String SECRET = "secret-key";
  private static final int SECRET_BYTES = 32;
  private static final Pattern SECRET_FORM = Pattern.compile("[0-9a-f]{64}");
  private static final Set<PosixFilePermission> PRIVATE_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PRIVATE_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final FileChannel lock;
  private final String secret;

  private StoreFolder(Path folder, FileChannel lock, String secret) {
    this.folder = folder;
    this.lock = lock;
    this.secret = secret;
  }

  /**
   * Opens a folder, which is made when it is not there.
   *
   * @throws EmbeddedStoreException when it is not ours alone, cannot be written, or is in use
   */
  static StoreFolder open(Path folder) throws EmbeddedStoreException {
    try {
      checkOurs(folder);
      FileChannel lock = lock(folder);
      try {
        Files.createDirectories(folder.resolve(OBJECTS), asFolder());
        return new StoreFolder(folder, lock, secret(folder));
      } catch (IOException | EmbeddedStoreException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw EmbeddedStoreException.ofFolder("the folder " + folder + " cannot be used", e);
    }
  }

  private static void checkOurs(Path folder) throws IOException, EmbeddedStoreException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(folder, asFolder());
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
        throw EmbeddedStoreException.ofFolder(folder + " is a link or a file, and no folder", e);
      }
    }
    if (!Files.getAttribute(folder, "unix:uid", NOFOLLOW_LINKS).equals(ownUid())) {
      throw EmbeddedStoreException.ofFolder("the folder " + folder + " belongs to somebody else");
    }
    Set<PosixFilePermission> modes = Files.getPosixFilePermissions(folder, NOFOLLOW_LINKS);
    if (modes.contains(PosixFilePermission.OTHERS_WRITE)
        || modes.contains(PosixFilePermission.GROUP_WRITE)) {
      throw EmbeddedStoreException.ofFolder("others may write into the folder " + folder);
    }
    Files.setPosixFilePermissions(folder, PRIVATE_FOLDER);
  }

  private static Object ownUid() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid"); // proc(5): the process's own.
  }

  private static FileChannel lock(Path folder) throws IOException, EmbeddedStoreException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, NOFOLLOW_LINKS),
            asFile());
    boolean held = false;
    try {
      held = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      throw EmbeddedStoreException.ofFolder("this program uses the folder " + folder, e);
    } finally {
      if (!held) {
        channel.close();
      }
    }
    if (!held) {
      throw EmbeddedStoreException.ofFolder(
          "another service uses the folder " + folder + " (is one running on this port already?)");
    }
    return channel;
  }

  private static String secret(Path folder) throws IOException, EmbeddedStoreException {
    Path file = folder.resolve(SECRET);
    if (Files.notExists(file, NOFOLLOW_LINKS)) {
      write(file);
    }
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)
        || !Files.getPosixFilePermissions(file, NOFOLLOW_LINKS).equals(PRIVATE_FILE)) {
      throw EmbeddedStoreException.ofFolder(file + " must be a file of mode 0600");
    }
    String secret = Files.readString(file, US_ASCII).strip();
    if (!SECRET_FORM.matcher(secret).matches()) {
      throw EmbeddedStoreException.ofFolder(file + " does not hold a secret key; remove it");
    }
    return secret;
  }

  /** Writes beside and renames, so that a program that is killed leaves no half of a secret. */
  private static void write(Path file) throws IOException {
    byte[] bits = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bits);
    Path half = file.resolveSibling(SECRET + ".new");
    Files.deleteIfExists(half);
    Files.createFile(half, asFile());
    Files.writeString(half, HexFormat.of().formatHex(bits), US_ASCII);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?> asFolder() {
    return PosixFilePermissions.asFileAttribute(PRIVATE_FOLDER);
  }

  private static FileAttribute<?> asFile() {
    return PosixFilePermissions.asFileAttribute(PRIVATE_FILE);
  }

  /** Returns where the buckets are. */
  Path objects() {
    return folder.resolve(OBJECTS);
  }

  /** Returns what requests are signed with. */
  String secret() {
    return secret;
  }

  /** Lets another service use the folder. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  @Override
  public String toString() {
    return "StoreFolder[" + folder + "]";
  }
}
