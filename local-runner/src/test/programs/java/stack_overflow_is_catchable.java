/** Endless recursion ends in an error that can be caught; deep but finite recursion works. */
public class Main {
    private static int depth;

    static int endless(int n) {
        depth++;
        return endless(n + 1) + 1;
    }

    static int ackermann(int m, int n) {
        if (m == 0) {
            return n + 1;
        }
        return ackermann(m - 1, n == 0 ? 1 : ackermann(m, n - 1));
    }

    static long sum(long n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    public static void main(String[] args) {
        try {
            endless(0);
            System.out.println("never printed");
        } catch (StackOverflowError e) {
            System.out.println("overflow after more than a thousand calls: " + (depth > 1000));
        }
        System.out.println(ackermann(2, 3) + " " + ackermann(3, 4));
        System.out.println(sum(2000) + " " + even(1000) + " " + odd(1000));
    }
}
