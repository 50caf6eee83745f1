package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Says what is put where jails see it, and that it is brought up to date. */
final class AgentFilesTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir private Path folder;

  private AgentFiles files() throws IOException {
    return AgentFiles.of(Set.of("sitecustomize.py"));
  }

  @Test
  void programsFiltersAndSupportAreThere() throws Exception {
    assertThat(files().contents())
        .containsKeys(
            "cloche-agent",
            "cloche-launcher",
            "cloche-probe",
            "strict.bpf",
            "reduced.bpf",
            "minimal.bpf",
            "sitecustomize.py")
        .hasSize(8)
        .hasKeySatisfying(
            new org.assertj.core.api.Condition<>(
                name -> name.matches("__pycache__/sitecustomize\\..*\\.pyc"), "its bytecode"));
    assertThat(files().contents().values()).noneMatch(bytes -> bytes.length == 0);
  }

  @Test
  void whatIsNotInTheJarIsNamed() {
    assertThatThrownBy(() -> AgentFiles.of(Set.of("nothing.sh")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nothing.sh");
  }

  @Test
  void programsMayBeRunByAllAndNothingChangedByOthers() throws Exception {
    files().installIn(folder);

    assertThat(permissions("cloche-agent")).isEqualTo("rwxr-xr-x");
    assertThat(permissions("strict.bpf")).isEqualTo("rw-r--r--");
    assertThat(permissions("sitecustomize.py")).isEqualTo("rw-r--r--");
    assertThat(permissions("__pycache__")).isEqualTo("rwxr-xr-x");
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  @Test
  void whatIsUpToDateIsOnlyRead() throws Exception {
    files().installIn(folder);
    Files.setLastModifiedTime(folder.resolve("strict.bpf"), LONG_AGO);
    files().installIn(folder);

    assertThat(Files.getLastModifiedTime(folder.resolve("strict.bpf"))).isEqualTo(LONG_AGO);
  }

  @Test
  void whatWasChangedIsWrittenAnew() throws Exception {
    files().installIn(folder);
    Files.writeString(folder.resolve("strict.bpf"), "allow everything");
    Files.delete(folder.resolve("minimal.bpf"));
    files().installIn(folder);

    for (var file : files().contents().entrySet()) {
      assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }
}
