import java.util.Arrays;
import java.util.StringJoiner;

/** Text blocks, formatting and the methods of strings. */
public class Main {
    static boolean palindrome(String text) {
        String letters = text.toLowerCase().replaceAll("[^\\p{L}]", "");
        return new StringBuilder(letters).reverse().toString().equals(letters);
    }

    static String caesar(String text, int by) {
        return text.chars().map(c -> Character.isUpperCase(c) && c < 128 ? (c - 'A' + by + 26) % 26 + 'A'
                        : Character.isLowerCase(c) && c < 128 ? (c - 'a' + by + 26) % 26 + 'a' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    public static void main(String[] args) {
        String block = """
                {
                  "name": "Käse",\t"price": %5.2f
                  "long": "one \
                line"
                }
                """.formatted(7.5);
        System.out.print(block);
        System.out.println(block.lines().count() + " lines, " + block.strip().length() + " characters");
        System.out.println("  pad ".strip() + "|" + "x".repeat(3) + "|" + "  ".isBlank() + "|" + "a,b,,c,,".split(",").length
                + "|" + Arrays.toString("a1b22c".split("\\d+")));
        System.out.println(String.join("-", "2024", "02", "29") + " " + new StringJoiner(", ", "[", "]").add("x").add("y")
                + " " + "banana".replace("an", "AN") + " " + "banana".lastIndexOf('a') + " " + "banana".substring(2, 4));
        System.out.println(String.format("%05d|%-6s|%6s|%+d|%x|%o|%e|%,d|%b|%c|%%", 42, "ab", "cd", 7, 255, 8, 12345.678, 1234567, true, 'ü'));
        System.out.println("apple".compareTo("banana") + " " + "a".compareTo("abc") + " " + "HELLO".equalsIgnoreCase("hello"));
        System.out.println(palindrome("A man, a plan, a canal: Panama") + " " + palindrome("Reliefpfeiler") + " " + palindrome("almost"));
        System.out.println(caesar("Hello, Wörld!", 13) + " " + caesar(caesar("Hello, Wörld!", 13), -13));
        String one = "con" + "stant";
        String two = new StringBuilder("con").append("stant").toString();
        System.out.println((one == "constant") + " " + (two == one) + " " + two.equals(one) + " " + (two.intern() == one));
        System.out.println("text".hashCode() + " " + "Aa".hashCode() + " " + "BB".hashCode());
    }
}
