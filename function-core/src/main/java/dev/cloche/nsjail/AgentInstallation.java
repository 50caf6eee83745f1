package dev.cloche.nsjail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Puts the agent and its files into an image, for tiers in which nothing can be mounted. */
public final class AgentInstallation {

  private AgentInstallation() {}

  /**
   * Brings a folder up to date, which a running container then finds under {@code /cloche}.
   *
   * @param support the files of the agent's folder that languages use
   * @throws IOException when it cannot be written
   */
  public static void into(Path folder, Set<String> support) throws IOException {
    AgentFiles.of(support).installIn(folder);
  }
}
