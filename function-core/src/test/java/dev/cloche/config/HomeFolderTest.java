package dev.cloche.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {

  @TempDir private Path folder;

  @Test
  void theFolderIsFoundAboveTheProgram() throws Exception {
    Path home = Files.createDirectory(folder.resolve(".cloche"));
    Path program = Files.createDirectories(folder.resolve("local-runner/target"));

    assertThat(HomeFolder.search(List.of(program))).contains(home);
  }

  @Test
  void theFirstStartingPointCountsMoreThanTheSecond() throws Exception {
    Path first = Files.createDirectories(folder.resolve("a/.cloche"));
    Path second = Files.createDirectories(folder.resolve("b/.cloche"));

    assertThat(HomeFolder.search(List.of(first.getParent(), second.getParent()))).contains(first);
  }

  @Test
  void aFileOfThatNameIsNoHome() throws Exception {
    Files.createFile(folder.resolve(".cloche"));

    assertThat(HomeFolder.search(List.of(folder))).isNotEqualTo(folder.resolve(".cloche"));
  }
}
