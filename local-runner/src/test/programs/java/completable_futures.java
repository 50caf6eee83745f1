import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Futures that are combined, fail and recover; latches, barriers and semaphores. */
public class Main {
    static int slowSquare(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("negative: " + n);
        }
        return n * n;
    }

    public static void main(String[] args) throws Exception {
        CompletableFuture<Integer> a = CompletableFuture.supplyAsync(() -> slowSquare(3));
        CompletableFuture<Integer> b = CompletableFuture.supplyAsync(() -> slowSquare(4));
        System.out.println(a.thenCombine(b, Integer::sum).thenApply(Math::sqrt).get());
        CompletableFuture<Integer> failed = CompletableFuture.supplyAsync(() -> slowSquare(-1));
        System.out.println(failed.exceptionally(e -> e instanceof CompletionException ? -1 : -2).get());
        System.out.println(failed.handle((value, error) -> value == null ? error.getCause().getMessage() : "value").get());
        List<CompletableFuture<Integer>> many = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> slowSquare(n))).toList();
        CompletableFuture.allOf(many.toArray(CompletableFuture[]::new)).join();
        System.out.println(many.stream().mapToInt(CompletableFuture::join).sum());
        try {
            new CompletableFuture<String>().get(10, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println("timed out");
        }

        CountDownLatch latch = new CountDownLatch(3);
        CyclicBarrier barrier = new CyclicBarrier(3);
        Semaphore semaphore = new Semaphore(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
        for (int t = 0; t < 3; t++) {
            new Thread(() -> {
                try {
                    barrier.await();
                    for (int i = 0; i < 200; i++) {
                        semaphore.acquire();
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        counts.merge(i % 2 == 0 ? "even" : "odd", 1, Integer::sum);
                        inside.decrementAndGet();
                        semaphore.release();
                    }
                    latch.countDown();
                } catch (Exception e) {
                    System.out.println("unexpected " + e);
                }
            }).start();
        }
        System.out.println(latch.await(5, TimeUnit.SECONDS) + " " + counts.get("even") + " " + counts.get("odd") + " " + (most.get() <= 2));
    }
}
