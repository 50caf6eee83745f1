import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** Sums, NaN, signed zeros, rounding and numerical methods in doubles. */
public class FloatingPointFacts {
    static double simpson(DoubleUnaryOperator f, double a, double b, int n) {
        double h = (b - a) / n;
        double sum = f.applyAsDouble(a) + f.applyAsDouble(b);
        for (int i = 1; i < n; i++) {
            sum += f.applyAsDouble(a + i * h) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * h / 3;
    }

    static double newton(DoubleUnaryOperator f, DoubleUnaryOperator slope, double x) {
        for (int i = 0; i < 50; i++) {
            x -= f.applyAsDouble(x) / slope.applyAsDouble(x);
        }
        return x;
    }

    static double kahan(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double corrected = value - lost;
            double next = sum + corrected;
            lost = (next - sum) - corrected;
            sum = next;
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(0.1 + 0.2);
        System.out.println((0.1f + 0.2f) + " " + 1e7 + " " + 1e-4 + " " + 100.0 + " " + 1.0 / 3 + " " + (float) (1.0 / 3));
        double nan = 0.0 / 0.0;
        System.out.println((nan == nan) + " " + Double.valueOf(nan).equals(nan) + " " + Double.compare(nan, 1) + " " + Math.max(nan, 1));
        System.out.println((0.0 == -0.0) + " " + Double.valueOf(0.0).equals(-0.0) + " " + 1 / -0.0 + " " + Math.min(0.0, -0.0));
        System.out.println(Math.rint(2.5) + " " + Math.rint(3.5) + " " + Math.floor(-2.5) + " " + Math.ceil(-2.5) + " " + -7.5 % 2);
        System.out.println(Double.MIN_VALUE + " " + Double.MAX_VALUE + " " + Math.ulp(1.0) + " " + Double.toHexString(0.1));
        System.out.println(Long.toHexString(Double.doubleToLongBits(1)) + " " + Float.intBitsToFloat(0x40490fdb) + " " + (float) 16777217);
        double[] tenths = new double[10_000];
        Arrays.fill(tenths, 0.1);
        double plain = 0;
        for (double tenth : tenths) {
            plain += tenth;
        }
        System.out.println((plain == 1000) + " " + (kahan(tenths) == 1000) + " " + (Arrays.stream(tenths).sum() == 1000));
        System.out.println(String.format(Locale.ROOT, "%.9f %.9f %.9f", simpson(Math::sin, 0, Math.PI, 1000),
                simpson(x -> 4 / (1 + x * x), 0, 1, 1000), newton(x -> x * x * x - 2, x -> 3 * x * x, 1)));
        System.out.println(Math.hypot(3, 4) + " " + Math.cbrt(27) + " " + Math.sqrt(-1) + " " + Math.fma(2, 3, 4) + " " + Math.signum(-3.2));
        double[] values = {3.5, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY};
        Arrays.sort(values);
        System.out.println(Arrays.toString(values) + " " + Double.parseDouble(" 1e3 ") + " " + Double.isFinite(values[0]));
    }
}
