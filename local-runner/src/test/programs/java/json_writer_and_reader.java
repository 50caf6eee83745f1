import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small JSON parser and writer whose results have to come back to the same text. */
public class JsonTool {
    static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Object document() {
            Object value = value();
            if (peek() != 0) {
                throw error("end expected");
            }
            return value;
        }

        private Object value() {
            char c = peek();
            if (c == '{') {
                Map<String, Object> object = new LinkedHashMap<>();
                for (char next = open('}'); next != '}'; next = separator('}')) {
                    String key = string();
                    expect(':');
                    object.put(key, value());
                }
                return object;
            }
            if (c == '[') {
                List<Object> list = new ArrayList<>();
                for (char next = open(']'); next != ']'; next = separator(']')) {
                    list.add(value());
                }
                return list;
            }
            return c == '"' ? string() : word();
        }

        private char open(char end) {
            at++;
            return peek() == end ? text.charAt(at++) : ',';
        }

        private char separator(char end) {
            char c = peek();
            if (c != ',' && c != end) {
                throw error("',' or '" + end + "' expected");
            }
            at++;
            return c;
        }

        private String string() {
            expect('"');
            StringBuilder result = new StringBuilder();
            for (; at < text.length() && text.charAt(at) != '"'; at++) {
                char c = text.charAt(at);
                if (c == '\\') {
                    c = text.charAt(++at);
                    if (c == 'u') {
                        c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
                        at += 4;
                    } else {
                        c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
                    }
                }
                result.append(c);
            }
            expect('"');
            return result.toString();
        }

        private Object word() {
            int start = at;
            while (at < text.length() && "+-.".indexOf(text.charAt(at)) + 1 + (Character.isLetterOrDigit(text.charAt(at)) ? 1 : 0) > 0) {
                at++;
            }
            String word = text.substring(start, at);
            try {
                return switch (word) {
                    case "true" -> Boolean.TRUE;
                    case "false" -> Boolean.FALSE;
                    case "null" -> null;
                    default -> word.matches("-?\\d+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
                };
            } catch (NumberFormatException e) {
                at = start;
                throw error("value expected");
            }
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw error("'" + wanted + "' expected");
            }
            at++;
        }

        private char peek() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private IllegalArgumentException error(String message) {
            return new IllegalArgumentException(message + " at " + at);
        }
    }

    static String write(Object value) {
        if (value instanceof String s) {
            return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(JsonTool::write).toList()).transform(s -> "[" + s + "]");
        }
        if (value instanceof Map<?, ?> map) {
            return String.join(",", map.entrySet().stream().map(e -> write(e.getKey()) + ":" + write(e.getValue())).toList())
                    .transform(s -> "{" + s + "}");
        }
        return String.valueOf(value);
    }

    public static void main(String[] args) {
        for (String text : List.of("{\"a\": [1, -2.5e3, true, null], \"b\" : {\"c\": \"x\\n\\\"\\u00fc\\\"\"}, \"e\": {}, \"f\": []}",
                "\"🔔\"", "[1 2]", "{\"a\" 1}", "[1, oops]", "[1] x", "\"open")) {
            try {
                String written = write(new Parser(text).document());
                System.out.println(written + " " + written.equals(write(new Parser(written).document())));
            } catch (IllegalArgumentException e) {
                System.out.println(text + ": " + e.getMessage());
            }
        }
    }
}
