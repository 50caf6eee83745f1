import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the arguments of the request into options, flags and plain words. */
public class Main {
    private static final Pattern OPTION = Pattern.compile("--(?<name>[\\p{L}-]+)(?:=(?<value>.*))?", Pattern.DOTALL);

    static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.decode(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    public static void main(String[] args) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        boolean ended = false;
        for (String argument : args) {
            Matcher matcher = OPTION.matcher(argument);
            if (argument.equals("--")) {
                ended = true;
            } else if (!ended && matcher.matches()) {
                String value = matcher.group("value");
                options.merge(matcher.group("name"), value == null ? "yes" : value, (old, more) -> old + "+" + more);
            } else {
                words.add(argument);
            }
        }
        System.out.println(args.length + " arguments");
        options.forEach((name, value) -> System.out.println(name + " -> " + value));
        int sum = 0;
        for (String word : words) {
            OptionalInt number = number(word);
            System.out.println("\"" + word + "\" " + word.length() + " " + (number.isPresent() ? "number" : "text"));
            sum += number.orElse(0);
        }
        System.out.println("sum " + sum);
    }
}
