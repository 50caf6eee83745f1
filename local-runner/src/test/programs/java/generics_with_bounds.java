import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Bounded types, wildcards, a generic heap and recursion in type parameters. */
public class Main {
    static class Heap<T> implements Iterable<T> {
        private final List<T> items = new ArrayList<>();
        private final Comparator<? super T> order;

        Heap(Comparator<? super T> order) {
            this.order = order;
        }

        void add(T item) {
            items.add(item);
            for (int i = items.size() - 1; i > 0 && less(i, (i - 1) / 2); i = (i - 1) / 2) {
                swap(i, (i - 1) / 2);
            }
        }

        T take() {
            if (items.isEmpty()) {
                throw new NoSuchElementException("heap is empty");
            }
            swap(0, items.size() - 1);
            T least = items.remove(items.size() - 1);
            for (int i = 0, child; (child = 2 * i + 1) < items.size(); i = child) {
                child += child + 1 < items.size() && less(child + 1, child) ? 1 : 0;
                if (!less(child, i)) {
                    break;
                }
                swap(i, child);
            }
            return least;
        }

        private boolean less(int a, int b) {
            return order.compare(items.get(a), items.get(b)) < 0;
        }

        private void swap(int a, int b) {
            T kept = items.get(a);
            items.set(a, items.get(b));
            items.set(b, kept);
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                public boolean hasNext() {
                    return !items.isEmpty();
                }

                public T next() {
                    return take();
                }
            };
        }
    }

    static <T extends Comparable<? super T>> T greatest(Collection<? extends T> values) {
        Iterator<? extends T> each = values.iterator();
        T best = each.next();
        while (each.hasNext()) {
            T next = each.next();
            best = next.compareTo(best) > 0 ? next : best;
        }
        return best;
    }

    static double sum(Collection<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).sum();
    }

    static <A, B, C> Function<A, Function<B, C>> curry(BiFunction<A, B, C> f) {
        return a -> b -> f.apply(a, b);
    }

    public static void main(String[] args) {
        Heap<String> words = new Heap<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        for (String word : "the quick brown fox jumps over a lazy dog".split(" ")) {
            words.add(word);
        }
        for (String word : words) {
            System.out.print(word + " ");
        }
        System.out.println();
        System.out.println(greatest(List.of(3, 9, 4)) + " " + greatest(List.of("pear", "zoo", "apple")) + " " + sum(List.of(1, 2.5, 3L)));
        System.out.println(curry((Integer a, Integer b) -> Math.max(a, b)).apply(3).apply(8) + " " + curry((String s, Integer n) -> s.repeat(n)).apply("ab").apply(3));
        try {
            words.take();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
    }
}
