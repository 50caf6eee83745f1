package dev.cloche.runner.language;

import static dev.cloche.runner.language.BadScript.nested;
import static dev.cloche.runner.language.BadScript.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists, for each language, scripts made to keep its parser or compiler busy or to break it. */
final class BadScripts {

  /** So many that the script is about as long as one may be. */
  private static final int BRACKETS = 24_000;

  private static final int LITERAL = 49_000;

  private BadScripts() {}

  /** An expression between brackets in a whole script; what is {@code %s} holds brackets. */
  private static final Map<String, String> WITH_BRACKETS =
      Map.ofEntries(
          Map.entry("bash", "x=$(%s true %s)\n"),
          Map.entry("c", "int main(void) { return %s0%s; }\n"),
          Map.entry("cpp", "int main() { return %s0%s; }\n"),
          Map.entry("csharp", "class M { static void Main() { var x = %s1%s; } }\n"),
          Map.entry("go", "package main\nvar x = %s1%s\nfunc main() { println(x) }\n"),
          Map.entry("java", "class M { public static void main(String[] a) { int x = %s1%s; } }\n"),
          Map.entry("javascript", "const x = %s1%s;\n"),
          Map.entry("php", "<?php $x = %s1%s;\n"),
          Map.entry("python", "x = %s1%s\n"),
          Map.entry("ruby", "x = %s1%s\n"),
          Map.entry("rust", "fn main() { let x = %s1%s; println!(\"{x}\"); }\n"),
          Map.entry("sql", "SELECT %s1%s;\n"),
          Map.entry("sqlite", "SELECT %s1%s;\n"),
          Map.entry("typescript", "const x = %s1%s;\n"));

  /** A string in a whole script. */
  private static final Map<String, String> WITH_STRING =
      Map.ofEntries(
          Map.entry("bash", "x='%s'\n"),
          Map.entry("c", "int main(void) { return \"%s\"[0] != 'a'; }\n"),
          Map.entry("cpp", "int main() { return \"%s\"[0] != 'a'; }\n"),
          Map.entry("csharp", "class M { static int Main() { return \"%s\"[0] - 'a'; } }\n"),
          Map.entry("go", "package main\nfunc main() { println(len(\"%s\")) }\n"),
          Map.entry(
              "java",
              "class M { public static void main(String[] a) { a = new String[] {\"%s\"}; } }"),
          Map.entry("javascript", "const x = '%s';\n"),
          Map.entry("php", "<?php $x = '%s';\n"),
          Map.entry("python", "x = '%s'\n"),
          Map.entry("ruby", "x = '%s'\n"),
          Map.entry("rust", "fn main() { println!(\"{}\", \"%s\".len()); }\n"),
          Map.entry("sql", "SELECT length('%s');\n"),
          Map.entry("sqlite", "SELECT length('%s');\n"),
          Map.entry("typescript", "const x: string = '%s';\n"));

  /** Returns those of a language. */
  static List<BadScript> in(String language) {
    String any = "refused compile_error error memory_limit timeout success";
    String brackets = WITH_BRACKETS.getOrDefault(language, "");
    List<BadScript> all = new ArrayList<>();
    all.add(nested("nested brackets", any, BRACKETS, brackets, "(", ")"));
    all.add(nested("open brackets", any, BRACKETS, brackets, "(", ""));
    all.add(nested("long number", any, LITERAL, brackets, "9", ""));
    String string = WITH_STRING.getOrDefault(language, "").replace("%s", "a".repeat(LITERAL));
    all.add(script("long string", "success", string));
    all.addAll(OWN.getOrDefault(language, List.of()));
    return all;
  }

  /** Repeats a line; {@code #} in it is its number, {@code @} the number before that. */
  private static String lines(int count, String line) {
    return IntStream.range(1, count + 1)
        .mapToObj(i -> line.replace("#", "" + i).replace("@", "" + (i - 1)))
        .collect(Collectors.joining());
  }

  /** What fits a language and no other. */
  private static final Map<String, List<BadScript>> OWN =
      Map.ofEntries(
          Map.entry(
              "python",
              List.of(
                  script("endless recursion", "error", "def f(n): return f(n)\nf(0)\n"),
                  script("signs", "refused", "x = " + "-".repeat(LITERAL) + "1\n"),
                  script("attributes", "refused", "x = a" + ".b".repeat(BRACKETS) + "\n"),
                  script("folded constant", "error", "x = 'a' * 4000 * 4000 * 4000\n"),
                  script("mixed indentation", "refused", "if 1:\n        x = 1\n\tx = 2\n"),
                  script("wrong encoding", "refused", "# coding: utf-16\nprint('ü')\n"),
                  script("narrow encoding", "refused", "# coding: ascii\nprint('ü')\n"),
                  script("unknown encoding", "refused", "# coding: klingon\nprint(1)\n"))),
          Map.entry(
              "javascript", List.of(nested("arrays", "refused", BRACKETS, "x = %s%s;", "[", "]"))),
          Map.entry(
              "typescript",
              List.of(
                  nested(
                      "blocks", "compile_error memory_limit success", BRACKETS, "%s%s", "{", "}"),
                  nested(
                      "objects", "error memory_limit success", 12_000, "x = %s1%s", "{a:", "}"))),
          Map.entry(
              "bash",
              List.of(
                  nested("open groups", "refused", BRACKETS, "%s", "{ ", ""),
                  nested("substitutions", "refused", 16_000, "echo %s%s", "$(", ")"),
                  script("open here-documents", "success", lines(4000, "cat <<A#\n")))),
          Map.entry(
              "c",
              List.of(
                  script("macros", "compile_error memory_limit timeout", macros()),
                  script("endless header", "memory_limit", "#include \"/dev/zero\"\n"),
                  script("itself", "compile_error", "#include \"main.c\"\n"),
                  script(
                      "device as data",
                      "compile_error",
                      "__asm__(\".incbin \\\"/dev/zero\\\"\");"))),
          Map.entry(
              "cpp",
              List.of(
                  script(
                      "template in itself",
                      "compile_error",
                      "template <int N> struct F { using A = typename F<N + 1>::A; }; F<0>::A a;"),
                  script(
                      "tree of templates",
                      "memory_limit timeout",
                      """
                      template <int N, int M> struct F {
                        static const long v = F<N - 1, M * 2>::v + F<N - 1, M * 2 + 1>::v;
                      };
                      template <int M> struct F<0, M> { static const long v = 1; };
                      int main() { return F<24, 0>::v; }
                      """),
                  script(
                      "endless constant",
                      "compile_error",
                      "constexpr int f() { for (;;) {} }\nconstexpr int x = f();\n"),
                  script(
                      "many complaints",
                      "compile_error",
                      "#include <map>\nint main() {\nstd::map<int, int> m;\n"
                          + lines(900, "m < m.begin() + \"x\";\n")
                          + "}\n"))),
          Map.entry(
              "rust",
              List.of(
                  script(
                      "macro in itself",
                      "compile_error memory_limit",
                      "macro_rules! m { ($($t:tt)*) => { m!($($t)* $($t)*) } }\nfn main() { m!(a) }"),
                  script(
                      "types without end",
                      "compile_error",
                      "struct A<T>(T);\nfn f<T>(t: T) { f(A(t)) }\nfn main() { f(1) }\n"),
                  script(
                      "endless constant",
                      "compile_error timeout",
                      "const X: u8 = { loop {} };\nfn main() { println!(\"{X}\"); }\n"),
                  script(
                      "endless data",
                      "memory_limit",
                      "const X: &[u8] = include_bytes!(\"/dev/zero\");\nfn main() {}\n"))),
          Map.entry(
              "go",
              List.of(
                  script(
                      "huge constant",
                      "compile_error",
                      "package main\nconst A = 1 << 500\nconst B = A * A * A\nfunc main() {}\n"),
                  script(
                      "huge data",
                      "memory_limit",
                      "package main\nvar x = [1 << 30]byte{1 << 29: 1}\nfunc main() { println(len(x)) }"),
                  script(
                      "tree of types",
                      "compile_error memory_limit timeout",
                      "package main\ntype T0 struct{ a int }\n"
                          + lines(19, "type T# struct{ a, b, c, d T@ }\n")
                          + "func main() { var x T19; println(&x) }\n"),
                  script(
                      "types without end",
                      "compile_error",
                      """
                      package main
                      type A[T any] struct{}
                      func f[T any]() { f[A[T]]() }
                      func main() { f[int]() }
                      """))),
          Map.entry(
              "java",
              List.of(
                  nested(
                      "generics",
                      "compile_error",
                      3000,
                      "class M { %sString%s x; }",
                      "java.util.List<",
                      ">"),
                  script("folded strings", "compile_error memory_limit", javaFolding()),
                  script(
                      "long sum",
                      "compile_error",
                      "class M { Object f(Object o) { return o"
                          + " + \"\" + o".repeat(4500)
                          + "; } }"))),
          Map.entry(
              "csharp",
              List.of(
                  nested(
                      "generics",
                      "compile_error success",
                      3000,
                      "class M { System.Func<%sint%s> x; static void Main() {} }",
                      "System.Func<",
                      ">"),
                  nested(
                      "overloads",
                      "timeout",
                      24,
                      """
                      using System;
                      class M {
                        static T F<T>(Func<T> f) => f();
                        static int F(Func<int> f) => f();
                        static void Main() { var x = %s1%s; }
                      }
                      """,
                      "F(() => ",
                      ")"),
                  script("folded strings", "compile_error memory_limit", csharpFolding()))),
          Map.entry(
              "ruby",
              List.of(
                  nested("arrays", "refused", BRACKETS, "x = %s%s", "[", "]"),
                  nested("blocks", "refused error", 4_000, "%s%s", "if 1\n", "end\n"),
                  script("endless recursion", "error", "def f = f\nf\n"))),
          Map.entry(
              "php",
              List.of(
                  nested("blocks", "refused", BRACKETS, "<?php %s%s", "{", "}"),
                  script("endless recursion", "memory_limit", "<?php function f() { f(); } f();"))),
          Map.entry(
              "sql",
              List.of(
                  script("endless recursion", "error memory_limit timeout", endlessSum()),
                  script("long value", "error memory_limit", "SELECT repeat('x', 1000000000);\n"),
                  script("itself", "error", "\\i main.sql\n"))),
          Map.entry(
              "sqlite",
              List.of(
                  script("endless recursion", "timeout memory_limit", endlessSum()),
                  script("long value", "error memory_limit", "SELECT hex(zeroblob(900000000));\n"),
                  script("itself", "error", ".read main.sql\n"))));

  private static String macros() {
    return "#define A0 x x x x x x x x x x\n"
        + lines(9, "#define A# A@ A@ A@ A@ A@ A@ A@ A@ A@ A@\n")
        + "int main(void) { A9 }\n";
  }

  private static String javaFolding() {
    return "class M { static final String A0 = \"aaaaaaaaaaaaaaaa\";\n"
        + lines(8, "static final String A# = A@ + A@ + A@ + A@ + A@ + A@ + A@ + A@;\n")
        + "public static void main(String[] a) { a[0] = A8; } }\n";
  }

  private static String csharpFolding() {
    return "class M { const string A0 = \"aaaaaaaaaaaaaaaa\";\n"
        + lines(9, "const string A# = A@ + A@ + A@ + A@ + A@ + A@ + A@ + A@;\n")
        + "static int Main() { return A9.Length; } }\n";
  }

  private static String endlessSum() {
    return "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT sum(n) FROM t;\n";
  }
}
