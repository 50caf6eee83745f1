import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What scripts commonly use, so that the classes for it stand in the archives of class data. */
class Warmup {

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  enum Colour {
    RED,
    GREEN
  }

  static double area(Shape shape) {
    if (shape instanceof Circle circle) {
      return Math.PI * circle.radius() * circle.radius();
    }
    return shape instanceof Square square ? square.side() * square.side() : 0;
  }

  static <T extends Comparable<T>> T largest(List<T> values) {
    return values.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  public static void main(String[] arguments) throws Exception {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> counts = new TreeMap<>(new HashMap<>(Map.of("a", 1)));
    counts.merge("a", 1, Integer::sum);
    counts.computeIfAbsent("b", key -> key.length());
    for (var entry : counts.entrySet()) {
      text.append(entry.getKey()).append('=').append(entry.getValue());
    }
    List<Integer> numbers = new ArrayList<>(Arrays.asList(3, 1, 2));
    numbers.sort(Comparator.comparing(Function.<Integer>identity()).reversed());
    Map<Boolean, List<Integer>> parts =
        numbers.stream().collect(Collectors.partitioningBy(n -> n > 1));
    String joined = Stream.of("x", "y").map(String::toUpperCase).collect(Collectors.joining(","));
    Map<Integer, Long> groups =
        IntStream.range(0, 9)
            .boxed()
            .collect(Collectors.groupingBy(n -> n % 3, Collectors.counting()));
    System.out.println(
        text + " " + parts + joined + groups + largest(numbers) + area(new Circle(1)));
    System.out.printf(
        "%.2f %d %s %s%n", area(new Square(2)), 7L, new Circle(2), Colour.valueOf("RED"));
    System.out.println(
        String.format("%5s|%-5s|%05d", "a", "b", 42) + String.join("-", "a b".split(" ")));
    System.out.println(
        BigInteger.TWO.pow(100).add(BigInteger.ONE) + " " + new BigDecimal("1.10").negate());
    System.out.println(LocalDate.of(2026, 1, 1).plusDays(1) + " " + Duration.ofMinutes(90));
    System.out.println(Pattern.compile("(\\w+)@(\\w+)").matcher("a@b").replaceAll("$2"));
    System.out.println(
        Optional.of(1).map(n -> n + 1)
            + " "
            + new Random(1).nextInt(9)
            + Arrays.toString(new int[2]));
    var queue = new PriorityQueue<>(new ArrayDeque<>(List.of(2, 1)));
    var shared = new ConcurrentHashMap<String, Integer>();
    shared.merge("k", 1, Integer::sum);
    System.out.println(shared + " " + queue.poll());
    // No second thread: which classes it loads first would differ from build to build.
    Path file = Files.createTempFile("warmup", ".txt");
    Files.writeString(file, "1 2\n", StandardCharsets.UTF_8);
    System.out.println(Files.readAllLines(file));
    Files.delete(file);
    try (Scanner scanner = new Scanner("1 2")) {
      System.out.println(scanner.nextInt() + scanner.nextInt());
    }
    switch (Colour.RED) {
      case RED -> System.err.println("red");
      case GREEN -> throw new IllegalStateException("green");
    }
    try {
      Object nothing = null;
      System.out.println(nothing.hashCode());
    } catch (NullPointerException exception) {
      exception.printStackTrace();
    }
  }
}
