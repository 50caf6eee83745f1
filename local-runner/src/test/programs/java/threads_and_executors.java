import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Threads, an executor with futures, synchronized blocks and atomics give the same sums. */
public class Main {
    private static long guarded;

    static int collatz(long n) {
        int steps = 0;
        for (; n != 1; steps++) {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        }
        return steps;
    }

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        AtomicLong atomic = new AtomicLong();
        LongAdder adder = new LongAdder();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int from = t * 1000;
            Thread thread = new Thread(() -> {
                for (int i = from; i < from + 1000; i++) {
                    synchronized (lock) {
                        guarded += i;
                    }
                    atomic.addAndGet(i);
                    adder.add(i);
                }
            }, "worker-" + t);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(guarded + " " + atomic + " " + adder + " " + 3999L * 4000 / 2);

        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Callable<String>> tasks = new ArrayList<>();
        for (int part = 0; part < 5; part++) {
            int from = part * 2000 + 1;
            tasks.add(() -> {
                int best = from;
                for (int n = from; n < from + 2000; n++) {
                    best = collatz(n) > collatz(best) ? n : best;
                }
                return best + ":" + collatz(best);
            });
        }
        for (Future<String> future : pool.invokeAll(tasks)) {
            System.out.print(future.get() + " ");
        }
        System.out.println();
        Future<Integer> failing = pool.submit(() -> Integer.parseInt("no number"));
        try {
            failing.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause().getClass().getName() + ": " + e.getCause().getMessage());
        }
        pool.shutdown();
        System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS) + " " + pool.isTerminated());
    }
}
