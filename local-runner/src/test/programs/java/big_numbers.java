import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** BigInteger and BigDecimal against values known from elsewhere. */
public class Main {
    static BigInteger factorial(int n) {
        return IntStream.rangeClosed(2, n).mapToObj(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    static BigInteger fibonacci(int n) {
        BigInteger a = BigInteger.ZERO;
        BigInteger b = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            BigInteger next = a.add(b);
            a = b;
            b = next;
        }
        return a;
    }

    static BigDecimal arctanInverse(int x, int digits) {
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(x), digits, RoundingMode.DOWN);
        BigDecimal square = BigDecimal.valueOf((long) x * x);
        BigDecimal sum = power;
        for (int n = 3; power.signum() != 0; n += 2) {
            power = power.divide(square, digits, RoundingMode.DOWN).negate();
            sum = sum.add(power.divide(BigDecimal.valueOf(n), digits, RoundingMode.DOWN));
        }
        return sum;
    }

    public static void main(String[] args) {
        String digits = factorial(100).toString();
        System.out.println(digits.length() + " digits, sum " + digits.chars().map(c -> c - '0').sum());
        System.out.println(fibonacci(150) + " " + fibonacci(4782).toString().length());
        BigInteger mersenne = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);
        System.out.println(mersenne + " " + mersenne.isProbablePrime(20) + " " + mersenne.bitLength());
        BigInteger n = BigInteger.valueOf(61 * 53);
        BigInteger d = BigInteger.valueOf(17).modInverse(BigInteger.valueOf(60 * 52));
        BigInteger secret = BigInteger.valueOf(65).modPow(BigInteger.valueOf(17), n);
        System.out.println("RSA " + d + " " + secret + " " + secret.modPow(d, n));
        BigDecimal pi = arctanInverse(5, 60).multiply(BigDecimal.valueOf(16)).subtract(arctanInverse(239, 60).multiply(BigDecimal.valueOf(4)));
        System.out.println(pi.setScale(50, RoundingMode.DOWN));
        System.out.println(BigDecimal.valueOf(2).sqrt(new MathContext(41)));
        System.out.println(new BigDecimal("0.1").add(new BigDecimal("0.2")) + " " + new BigDecimal(0.1).toString().length());
        System.out.println(new BigDecimal("2.50").equals(new BigDecimal("2.5")) + " " + new BigDecimal("2.50").compareTo(new BigDecimal("2.5"))
                + " " + new BigDecimal("2.50").stripTrailingZeros() + " " + new BigDecimal("2.675").setScale(2, RoundingMode.HALF_EVEN));
        try {
            BigDecimal.ONE.divide(BigDecimal.valueOf(3));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new BigInteger("deadbeefcafebabe", 16) + " " + BigInteger.valueOf(1071).gcd(BigInteger.valueOf(462)));
    }
}
