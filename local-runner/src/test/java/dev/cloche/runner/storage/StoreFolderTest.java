package dev.cloche.runner.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFolderTest {

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void name() {
    folder = home.resolve("storage");
  }

  @Test
  void folderAndSecretAreOursAlone() throws Exception {
    StoreFolder.open(folder).close();

    assertThat(modes(folder)).isEqualTo("rwx------");
    assertThat(modes(folder.resolve("secret-key"))).isEqualTo("rw-------");
  }

  @Test
  void aFolderThatOthersMayReadBecomesOursAlone() throws Exception {
    StoreFolder.open(folder).close();
    setModes(folder, "rwxr-xr-x");

    StoreFolder.open(folder).close();

    assertThat(modes(folder)).isEqualTo("rwx------");
  }

  @Test
  void theSecretIsKeptAndTwoFoldersHaveTwo() throws Exception {
    String secret = secretOf(folder);

    assertThat(secretOf(folder)).isEqualTo(secret).matches("[0-9a-f]{64}");
    assertThat(secretOf(home.resolve("other"))).isNotEqualTo(secret);
  }

  @Test
  void aFolderInUseIsRefused() throws Exception {
    try (var first = StoreFolder.open(folder)) {
      assertRefused("this program uses the folder");
      assertThat(first.objects()).isDirectory();
    }
    StoreFolder.open(folder).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx----w-"})
  void aFolderThatOthersMayWriteIntoIsRefused(String modes) throws Exception {
    StoreFolder.open(folder).close();
    setModes(folder, modes);

    assertRefused("others may write");
  }

  @Test
  void aLinkInsteadOfAFolderIsRefused() throws Exception {
    StoreFolder.open(home.resolve("elsewhere")).close();
    Files.createSymbolicLink(folder, home.resolve("elsewhere"));

    assertRefused("is a link or a file");
  }

  @Test
  void aFileInsteadOfAFolderIsRefused() throws Exception {
    Files.createFile(folder);

    assertRefused("is a link or a file");
  }

  @Test
  void aFolderOfAnotherOwnerIsRefused() throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      String reason = "skipped: only root can give a folder to somebody else";
      assertThat(System.getenv("CI")).as(reason).isNotEqualTo("true");
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    StoreFolder.open(folder).close();
    Files.setAttribute(folder, "unix:uid", 65_534);

    assertRefused("belongs to somebody else");
  }

  @Test
  void aFolderWhereNothingCanBeWrittenIsRefused() {
    folder = Path.of("/sys/cloche-storage"); // sysfs(5): not even root makes anything there.

    assertRefused("cannot be used");
  }

  @Test
  void aSecretThatOthersMayReadIsRefused() throws Exception {
    StoreFolder.open(folder).close();
    setModes(folder.resolve("secret-key"), "rw-r-----");

    assertRefused("must be a file of mode 0600");
  }

  @Test
  void aSecretThatIsALinkIsRefused() throws Exception {
    StoreFolder.open(folder).close();
    Files.move(folder.resolve("secret-key"), folder.resolve("moved"));
    Files.createSymbolicLink(folder.resolve("secret-key"), folder.resolve("moved"));

    assertRefused("must be a file of mode 0600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "0", "gggggggggggggggggggggggggggggggg"})
  void whatIsNoSecretIsRefusedAndNotShown(String text) throws Exception {
    StoreFolder.open(folder).close();
    Files.writeString(folder.resolve("secret-key"), text);

    assertRefused("does not hold a secret key; remove it");
  }

  private void assertRefused(String complaint) {
    assertThatThrownBy(() -> StoreFolder.open(folder).close())
        .isInstanceOf(EmbeddedStoreException.class)
        .hasMessageContaining(complaint)
        .hasMessageContaining("CLOCHE_STORAGE_FOLDER")
        .hasMessageContaining("CLOCHE_STORAGE_PROVIDER=none");
  }

  private static String secretOf(Path folder) throws Exception {
    try (var opened = StoreFolder.open(folder)) {
      return opened.secret();
    }
  }

  private static String modes(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void setModes(Path file, String modes) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
  }
}
