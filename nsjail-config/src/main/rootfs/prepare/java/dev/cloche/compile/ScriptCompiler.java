package dev.cloche.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles every Java file of a request, whatever its public class is called, and writes down how
 * to run it.
 */
public final class ScriptCompiler {

  private static final Path FOLDER = Path.of("").toAbsolutePath();

  /** The name of the class with a main method, by the file it is in. */
  private final Map<String, String> mainClasses = new TreeMap<>();

  private ScriptCompiler() {}

  /**
   * Compiles.
   *
   * @param words the script, the folder for its classes, and the file for the arguments of `java`,
   *     whose first lines are there already
   */
  public static void main(String[] words) throws IOException {
    System.exit(new ScriptCompiler().compile(words[0], words[1], Path.of(words[2])) ? 0 : 1);
  }

  private boolean compile(String script, String classes, Path arguments) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of("-proc:none", "-encoding", "UTF-8", "-d", classes, "-cp", classes);
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, options, null, sources(script));
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.PARSE) {
              noteMainClass(event.getCompilationUnit());
            }
          }
        });
    if (!task.call()) {
      return false;
    }
    String first = mainClasses.get(script);
    if (first == null) {
      first = mainClasses.values().stream().findFirst().orElse(null);
    }
    if (first == null) {
      System.err.println(
          script + ": error: no class has a method public static void main(String[])");
      return false;
    }
    Files.writeString(
        arguments, first + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return true;
  }

  private static List<Source> sources(String script) throws IOException {
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(".java") && Files.isRegularFile(file)) {
          sources.add(new Source(file));
        }
      }
    }
    if (sources.isEmpty()) {
      throw new IOException("no file " + script);
    }
    return sources;
  }

  private void noteMainClass(CompilationUnitTree unit) {
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree type
          && type.getMembers().stream().anyMatch(member -> isMain(type, member))) {
        String name = type.getSimpleName().toString();
        String qualified =
            unit.getPackageName() == null ? name : unit.getPackageName() + "." + name;
        mainClasses.putIfAbsent(unit.getSourceFile().getName(), qualified);
      }
    }
  }

  private static boolean isMain(ClassTree type, Tree member) {
    if (!(member instanceof MethodTree method) || !method.getName().contentEquals("main")) {
      return false;
    }
    var modifiers = method.getModifiers().getFlags();
    boolean open = modifiers.contains(Modifier.PUBLIC) || type.getKind() == Tree.Kind.INTERFACE;
    return open
        && modifiers.contains(Modifier.STATIC)
        && method.getParameters().size() == 1
        && method
            .getParameters()
            .get(0)
            .getType()
            .toString()
            .matches("(java\\.lang\\.)?String\\s*(\\[\\]|\\.\\.\\.)");
  }

  /** A file that may hold a public class of any name. */
  private static final class Source extends SimpleJavaFileObject {

    private final Path file;

    Source(Path file) {
      super(file.toUri(), Kind.SOURCE);
      this.file = file;
    }

    @Override
    public String getName() {
      return FOLDER.relativize(file).toString();
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      // By these two names the compiler asks whether the file is the one that describes a package or
      // a module; of those there is one at most.
      return kind == Kind.SOURCE
          && (!simpleName.matches("(package|module)-info")
              || file.endsWith(simpleName + Kind.SOURCE.extension));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      // Not readString: what is not UTF-8 is the script's mistake, not ours.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
  }
}
