import java.util.ArrayList;
import java.util.List;

/** try with resources, suppressed and chained exceptions, finally and own checked exceptions. */
public class Main {
    static final List<String> LOG = new ArrayList<>();

    static class Resource implements AutoCloseable {
        private final String name;
        private final boolean failing;

        Resource(String name, boolean failing) {
            this.name = name;
            this.failing = failing;
            LOG.add("open " + name);
        }

        @Override
        public void close() {
            LOG.add("close " + name);
            if (failing) {
                throw new IllegalStateException(name + " does not close");
            }
        }
    }

    static class ParseException extends Exception {
        private static final long serialVersionUID = 1;
        final int line;

        ParseException(String message, int line, Throwable cause) {
            super(message, cause);
            this.line = line;
        }
    }

    static int parse(String text, int line) throws ParseException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ParseException("bad number '" + text + "'", line, e);
        } finally {
            LOG.add("parsed " + line);
        }
    }

    @SuppressWarnings("finally")
    static int overridden() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    public static void main(String[] args) {
        try (Resource a = new Resource("a", true); Resource b = new Resource("b", true)) {
            System.out.println(parse("42", 1));
            System.out.println(parse("4x2", 2));
        } catch (ParseException e) {
            System.out.println(e.getMessage() + " on line " + e.line + " because " + e.getCause().getMessage());
            for (Throwable suppressed : e.getSuppressed()) {
                System.out.println("suppressed: " + suppressed.getMessage());
            }
        }
        System.out.println(LOG);
        System.out.println(overridden());
        Object[] failing = {"text", new int[0], null};
        for (int i = 0; i < 5; i++) {
            try {
                switch (i) {
                    case 0 -> System.out.println((Integer) failing[0]);
                    case 1 -> System.out.println(((int[]) failing[1])[0]);
                    case 2 -> System.out.println(failing[2].toString());
                    case 3 -> System.out.println(i / (i - 3));
                    default -> System.out.println(List.of(1).remove(0));
                }
            } catch (ClassCastException | ArrayIndexOutOfBoundsException e) {
                System.out.println("either: " + e.getClass().getSimpleName());
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getSimpleName() + " in " + e.getStackTrace()[e.getStackTrace().length - 1].getMethodName());
            }
        }
    }
}
