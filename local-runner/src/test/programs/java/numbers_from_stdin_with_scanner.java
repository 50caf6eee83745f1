import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/** Reads test cases with a Scanner: count, numbers, then a word that says what to do. */
public class Main {
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        try (Scanner in = new Scanner(System.in)) {
            int cases = in.nextInt();
            for (int number = 1; number <= cases; number++) {
                List<Double> values = new ArrayList<>();
                for (int left = in.nextInt(); left > 0; left--) {
                    values.add(in.nextDouble());
                }
                String wish = in.next();
                switch (wish) {
                    case "mean" -> System.out.printf("%d: mean %.3f%n", number, values.stream().mapToDouble(v -> v).average().orElse(Double.NaN));
                    case "median" -> {
                        Collections.sort(values);
                        int middle = values.size() / 2;
                        double median = values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
                        System.out.printf("%d: median %.1f%n", number, median);
                    }
                    case "deviation" -> {
                        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
                        double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / values.size();
                        System.out.printf("%d: deviation %.1f%n", number, Math.sqrt(variance));
                    }
                    default -> System.out.printf("%d: unknown wish %s of %d values%n", number, wish, values.size());
                }
            }
            System.out.println("rest: " + in.nextLine() + "[" + in.nextLine() + "] " + in.hasNext());
        }
    }
}
