import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Grouping, partitioning, flat mapping, teeing and endless streams. */
public class Main {
    record Employee(String name, String team, int salary) {}

    public static void main(String[] args) {
        List<Employee> staff = List.of(
                new Employee("Ann", "red", 50), new Employee("Bob", "blue", 40), new Employee("Cy", "red", 70),
                new Employee("Dee", "blue", 65), new Employee("Eve", "green", 55));
        Map<String, Double> means = staff.stream().collect(
                Collectors.groupingBy(Employee::team, TreeMap::new, Collectors.averagingInt(Employee::salary)));
        System.out.println(means);
        System.out.println(staff.stream().collect(Collectors.partitioningBy(
                e -> e.salary() > 52, Collectors.mapping(Employee::name, Collectors.joining("+", "<", ">")))));
        IntSummaryStatistics all = staff.stream().mapToInt(Employee::salary).summaryStatistics();
        System.out.println(all.getMin() + " " + all.getMax() + " " + all.getAverage() + " " + all.getSum());
        String both = staff.stream().collect(Collectors.teeing(
                Collectors.summingInt(Employee::salary), Collectors.counting(), (sum, count) -> sum + "/" + count));
        System.out.println(both);

        String text = "to be or not to be that is the question";
        Map<String, Long> counts = Stream.of(text.split(" "))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        System.out.println(counts);
        System.out.println(text.chars().filter(Character::isLetter).mapToObj(c -> String.valueOf((char) c))
                .distinct().sorted().collect(Collectors.joining()));

        System.out.println(Stream.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + f[1]})
                .mapToLong(f -> f[0]).filter(n -> n % 2 == 0).limit(8).boxed().toList());
        System.out.println(IntStream.rangeClosed(1, 20).boxed()
                .flatMap(a -> IntStream.rangeClosed(a, 20).boxed().flatMap(b -> IntStream.rangeClosed(b, 20)
                        .filter(c -> a * a + b * b == c * c).mapToObj(c -> a + "-" + b + "-" + c)))
                .toList());
        System.out.println(Stream.of(5, 3, 8, 1).reduce(1, (a, b) -> a * b) + " "
                + IntStream.of(3, 1, 2).sorted().mapToObj(Integer::toString).collect(Collectors.toList()) + " "
                + Stream.of(1, 2, 3, 4, 5, 1).takeWhile(n -> n < 4).toList() + " "
                + Stream.of(1, 2, 3, 4, 5, 1).dropWhile(n -> n < 4).toList());
        System.out.println(IntStream.rangeClosed(1, 100_000).parallel().mapToLong(n -> n).sum());
    }
}
