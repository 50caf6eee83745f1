package dev.cloche.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the folder that holds what was downloaded or made for this program, such as nsjail. */
public final class HomeFolder {

  private static final String NAME = ".cloche";

  private HomeFolder() {}

  /**
   * Returns the folder that the environment names, as {@link #of(Optional, List)} does; what is no
   * path counts as no name, and is told with whatever else is wrong with the configuration.
   */
  public static Path of(Map<String, String> environment, List<Path> starts) {
    try {
      return of(
          Optional.ofNullable(environment.get("CLOCHE_HOME"))
              .filter(name -> !name.isBlank())
              .map(Path::of),
          starts);
    } catch (InvalidPathException e) {
      return of(Optional.empty(), starts);
    }
  }

  /**
   * Returns the folder that the operator names, or else the first that {@link #search} finds, or
   * else where it would be in the last of the starting points, which must not be none.
   */
  public static Path of(Optional<Path> named, List<Path> starts) {
    return named
        .or(() -> search(starts))
        .orElseGet(() -> starts.getLast().toAbsolutePath().resolve(NAME));
  }

  /**
   * Looks for a folder {@value #NAME} in each of the starting points and all that is above them.
   *
   * @param starts in the order in which they count, for example the program's own folder and then
   *     the working folder
   */
  public static Optional<Path> search(List<Path> starts) {
    return starts.stream()
        .flatMap(start -> withAllAbove(start.toAbsolutePath()).stream())
        .map(folder -> folder.resolve(NAME))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static List<Path> withAllAbove(Path start) {
    List<Path> folders = new ArrayList<>();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      folders.add(folder);
    }
    return folders;
  }
}
