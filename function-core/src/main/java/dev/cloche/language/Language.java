package dev.cloche.language;

import dev.cloche.contract.ValidationPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Describes one language of the catalogue.
 *
 * <p>In the commands and in the values of the environment, {@code {file}} stands for the script,
 * {@code {entrypoint}} for the function to call, {@code {memory_mb}} for the memory limit of the
 * run and {@code {heap_mb}} for the part of it that a runtime with a heap of its own may take.
 *
 * @param name the name that results carry
 * @param aliases further names that requests may use
 * @param fileName the name under which the script lies in the working folder
 * @param product what the compile step makes beside the script, where no file of a request may lie
 * @param compile the command that comes before the run; empty where there is none
 * @param run the command that runs the script, to which the arguments of a request are appended
 * @param entrypoint the command that calls one function of the script; empty where that cannot be
 * @param versionCommand the command that prints the version of the runtime; its first word is what
 *     is missing where that fails
 * @param environment variables that each step of the language gets
 * @param leastProcesses processes and threads without which the runtime does not start
 * @param reservedBytes of memory that the runtime reserves and never touches, which counts where
 *     only RLIMIT_DATA holds the memory of a run
 * @param scratchBytes of a further tmpfs for what the runtime writes on its own; 0 for none
 * @param outOfMemory by which a run is known that failed for want of memory, where only RLIMIT_DATA
 *     holds that
 * @param validation the policies that a validator in the run's own process can apply; empty where
 *     there is no validator
 * @param support the files of the agent's folder that the commands use
 */
public record Language(
    String name,
    List<String> aliases,
    String fileName,
    Optional<String> product,
    List<String> compile,
    List<String> run,
    List<String> entrypoint,
    List<String> versionCommand,
    Map<String, String> environment,
    int leastProcesses,
    long reservedBytes,
    long scratchBytes,
    OutOfMemoryWords outOfMemory,
    Set<ValidationPolicy> validation,
    List<String> support) {

  /** Where the script lies, and what its compiler makes of it. */
  private static final String WORKING_FOLDER = "/box/";

  /** Checks that the commands can be run and copies the collections. */
  public Language {
    requireText("name", name);
    aliases = List.copyOf(aliases);
    requireName("file", fileName);
    product.ifPresent(made -> requireName("product", made));
    compile = List.copyOf(compile);
    run = List.copyOf(run);
    entrypoint = List.copyOf(entrypoint);
    versionCommand = List.copyOf(versionCommand);
    requireProgram("run", run);
    requireProgram("version", versionCommand);
    if (compile.isEmpty() && !run.contains("{file}")) {
      throw new IllegalArgumentException("the run command of " + name + " must contain {file}");
    }
    List.of(compile, run, entrypoint, versionCommand)
        .forEach(command -> command.forEach(CommandTemplate::check));
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    environment.values().forEach(CommandTemplate::check);
    if (leastProcesses < 0 || reservedBytes < 0 || scratchBytes < 0) {
      throw new IllegalArgumentException("a language cannot need less than nothing");
    }
    validation = Set.copyOf(validation);
    support = List.copyOf(support);
    support.forEach(file -> requireName("support", file));
  }

  /** Returns the program that must be there for the language to run. */
  public String command() {
    return versionCommand.getFirst();
  }

  /** Returns the programs of the root file system that the language needs beside that. */
  public List<String> furtherPrograms() {
    return Stream.of(compile, run, entrypoint)
        .flatMap(command -> command.stream().limit(1))
        .filter(program -> !program.startsWith(WORKING_FOLDER) && !program.equals(command()))
        .distinct()
        .toList();
  }

  /** Tells whether a request may name an entrypoint. */
  public boolean hasEntrypoints() {
    return !entrypoint.isEmpty();
  }

  /** Tells whether something has to be made of a script before it can run. */
  public boolean isCompiled() {
    return !compile.isEmpty();
  }

  /** Tells whether a script can be checked without being run. */
  public boolean isCheckable() {
    return isCompiled() || !validation.isEmpty();
  }

  /** Returns the command of the compile step. */
  public List<String> compileCommand(long memoryBytes) {
    return template("", memoryBytes).fill(compile);
  }

  /** Returns the command of the run step, without the arguments of the request. */
  public List<String> runCommand(Optional<String> function, long memoryBytes) {
    return template(function.orElse(""), memoryBytes).fill(function.isPresent() ? entrypoint : run);
  }

  /** Returns the variables of each step. */
  public Map<String, String> variables(long memoryBytes) {
    return template("", memoryBytes).fill(environment);
  }

  private CommandTemplate template(String function, long memoryBytes) {
    return CommandTemplate.of(fileName, function, memoryBytes);
  }

  private static void requireProgram(String what, List<String> command) {
    if (command.isEmpty() || !command.getFirst().startsWith("/")) {
      throw new IllegalArgumentException(
          "the " + what + " command must begin with the path of a program");
    }
    command.forEach(word -> requireText(what + " command", word));
  }

  private static void requireName(String what, String text) {
    requireText(what, text);
    if (text.indexOf('/') >= 0) {
      throw new IllegalArgumentException("the " + what + " must not name a folder");
    }
  }

  private static void requireText(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the " + what + " must not be blank");
    }
  }
}
