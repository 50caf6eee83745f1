import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lambdas that capture, compose, recurse and remember; method references and Optional. */
public class Main {
    @FunctionalInterface
    interface Parser<T> {
        Optional<Map.Entry<T, String>> parse(String text);

        default <R> Parser<R> map(Function<T, R> f) {
            return text -> parse(text).map(result -> Map.entry(f.apply(result.getKey()), result.getValue()));
        }

        default Parser<List<T>> many() {
            return text -> {
                List<T> all = new ArrayList<>();
                String rest = text;
                for (var next = parse(rest); next.isPresent(); next = parse(rest)) {
                    all.add(next.get().getKey());
                    rest = next.get().getValue();
                }
                return Optional.of(Map.entry(all, rest));
            };
        }
    }

    static Parser<Character> one(Predicate<Character> wanted) {
        return text -> text.isEmpty() || !wanted.test(text.charAt(0)) ? Optional.empty() : Optional.of(Map.entry(text.charAt(0), text.substring(1)));
    }

    static IntSupplier counter(int step) {
        int[] count = {0};
        return () -> count[0] += step;
    }

    static <A, B> Function<A, B> remember(Function<A, B> f, List<A> asked) {
        Map<A, B> known = new HashMap<>();
        return a -> known.computeIfAbsent(a, key -> {
            asked.add(key);
            return f.apply(key);
        });
    }

    private static final UnaryOperator<Integer> FACTORIAL = n -> n <= 1 ? 1 : n * Main.FACTORIAL.apply(n - 1);

    public static void main(String[] args) {
        IntSupplier byThree = counter(3);
        IntSupplier byTen = counter(10);
        System.out.println(byThree.getAsInt() + " " + byThree.getAsInt() + " " + byTen.getAsInt() + " " + byThree.getAsInt());
        Function<Integer, Integer> twice = n -> n * 2;
        Function<Integer, Integer> next = n -> n + 1;
        System.out.println(twice.andThen(next).apply(5) + " " + twice.compose(next).apply(5) + " " + FACTORIAL.apply(10));
        List<Integer> asked = new ArrayList<>();
        Function<Integer, Integer> square = remember(n -> n * n, asked);
        System.out.println(square.apply(4) + " " + square.apply(5) + " " + square.apply(4) + " asked for " + asked);
        List<Supplier<String>> later = new ArrayList<>();
        for (String word : List.of("a", "b", "c")) {
            later.add(() -> word + later.size());
        }
        later.forEach(supplier -> System.out.print(supplier.get() + " "));
        System.out.println();
        Parser<Integer> number = one(Character::isDigit).many().map(digits -> digits.stream().map(c -> c - '0').reduce(0, (a, d) -> a * 10 + d));
        System.out.println(number.parse("2024-02") + " " + number.parse("x"));
        BinaryOperator<Function<Integer, Integer>> chain = Function::andThen;
        System.out.println(List.of(twice, next, twice).stream().reduce(Function.identity(), chain).apply(1));
        System.out.println(Optional.of("text").filter(s -> s.length() > 9).map(String::length).or(() -> Optional.of(-1)).get()
                + " " + Optional.ofNullable((String) null).map(String::trim).orElse("nothing"));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate().and(s -> s.charAt(0) == 'J').test("Java") + " " + Predicate.<Integer>isEqual(3).or(n -> n > 9).test(7));
    }
}
