package dev.cloche.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Describes one language of the catalogue.
 *
 * @param name the name that results carry
 * @param aliases further names that requests may use
 * @param fileName the name under which the script lies in the working folder
 * @param run the command that runs the script; {@link #FILE_PLACEHOLDER} stands for the script, and
 *     the executor appends the arguments of the request
 * @param versionCommand the command that prints the version of the runtime
 * @param environment variables that each run of the language gets
 * @param entrypointDriver the file in the agent folder that calls the entrypoint, if the language
 *     can have one
 */
public record Language(
    String name,
    List<String> aliases,
    String fileName,
    List<String> run,
    List<String> versionCommand,
    Map<String, String> environment,
    Optional<String> entrypointDriver) {

  /** Stands for the script in {@link #run}. */
  public static final String FILE_PLACEHOLDER = "{file}";

  /** Checks that the commands can be run and copies the collections. */
  public Language {
    requireText("name", name);
    aliases = List.copyOf(aliases);
    requireText("file name", fileName);
    if (fileName.indexOf('/') >= 0) {
      throw new IllegalArgumentException("the file name of " + name + " must not name a folder");
    }
    run = requireCommand("run", run);
    if (!run.contains(FILE_PLACEHOLDER)) {
      throw new IllegalArgumentException(
          "the run command of " + name + " must contain " + FILE_PLACEHOLDER);
    }
    versionCommand = requireCommand("version", versionCommand);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    Objects.requireNonNull(entrypointDriver, "entrypointDriver");
  }

  /** Returns the program that must be there for the language to run: the first word of the run. */
  public String command() {
    return run.getFirst();
  }

  /** Tells whether a request may name an entrypoint. */
  public boolean hasEntrypoints() {
    return entrypointDriver.isPresent();
  }

  private static List<String> requireCommand(String what, List<String> command) {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("the " + what + " command must not be empty");
    }
    command.forEach(word -> requireText(what + " command", word));
    return List.copyOf(command);
  }

  private static void requireText(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the " + what + " must not be blank");
    }
  }
}
