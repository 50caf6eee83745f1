import java.util.OptionalLong;

/** Wrapping, exact arithmetic, shifts, conversions, unsigned values and caches of boxes. */
public class Main {
    static OptionalLong exactFactorial(int n) {
        try {
            long product = 1;
            for (int i = 2; i <= n; i++) {
                product = Math.multiplyExact(product, i);
            }
            return OptionalLong.of(product);
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    public static void main(String[] args) {
        int large = Integer.MAX_VALUE;
        System.out.println((large + 1) + " " + (byte) 200 + " " + (char) 97 + " " + (int) 'ü' + " " + (short) 70000);
        System.out.println(Math.abs(Integer.MIN_VALUE) + " " + Long.MIN_VALUE + " " + -Long.MIN_VALUE);
        System.out.println(-7 / 2 + " " + -7 % 2 + " " + Math.floorDiv(-7, 2) + " " + Math.floorMod(-7, 2));
        System.out.println((-8 >> 1) + " " + (-8 >>> 28) + " " + (1 << 33) + " " + (1L << 33));
        System.out.println((int) 3.99e10 + " " + (int) Double.NaN + " " + (int) -2.9 + " " + Math.round(-2.5) + " " + Math.round(2.5));
        System.out.println(exactFactorial(20) + " " + exactFactorial(21));
        System.out.println(Integer.toUnsignedString(-1) + " " + Integer.divideUnsigned(-1, 2) + " " + Long.compareUnsigned(-1, 1) + " " + Byte.toUnsignedInt((byte) -1));
        System.out.println(Integer.bitCount(0xf0f0) + " " + Long.numberOfLeadingZeros(1) + " " + Integer.reverse(1) + " "
                + Integer.highestOneBit(1000) + " " + Integer.rotateLeft(0x80000001, 1));
        System.out.println(Integer.toBinaryString(11) + " " + Integer.toHexString(-559038737) + " " + Integer.parseInt("-zz", 36) + " "
                + Long.parseLong("7fffffffffffffff", 16) + " " + Integer.toString(255, 2).length());
        Integer small = 127;
        Integer same = 127;
        System.out.println((small == same) + " " + small.equals(127) + " " + Long.valueOf(127).equals(127));
        char c = 'a';
        c += 1;
        byte b = 10;
        b *= 30;
        System.out.println(c + " " + (c + 1) + " " + b + " " + 0b1010_1010 + " " + 0x7fff_ffff + " " + 017);
        System.out.println(Math.multiplyHigh(Long.MAX_VALUE, 4) + " " + Math.addExact(1, 2));
        int i = 5;
        i = i++ + ++i;
        System.out.println(i + " " + (i ^ 7) + " " + (~i) + " " + (i & 6 | 1));
    }
}
