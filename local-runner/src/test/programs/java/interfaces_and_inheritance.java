import java.util.ArrayList;
import java.util.List;

/** Order of initialisation, overriding, default methods, inner classes and hiding. */
public class Main {
    static final List<String> LOG = new ArrayList<>();

    static String log(String text) {
        LOG.add(text);
        return text;
    }

    static class Base {
        static final String FIRST = log("static base");
        final String field = log("field base");
        String name = "base";

        Base() {
            log("constructor base sees " + describe());
        }

        String describe() {
            return "base";
        }

        static String kind() {
            return "kind of base";
        }

        String over(Object value) {
            return "object";
        }

        String over(String value) {
            return "string";
        }
    }

    static class Derived extends Base {
        static final String SECOND = log("static derived");
        final String extra = log("field derived");
        String name = "derived";

        Derived() {
            super();
            log("constructor derived");
        }

        @Override
        String describe() {
            return "derived with " + extra;
        }

        static String kind() {
            return "kind of derived";
        }
    }

    interface Walker {
        default String move() {
            return "walks";
        }
    }

    interface Swimmer {
        default String move() {
            return "swims";
        }

        static Swimmer quiet() {
            return new Swimmer() {
                @Override
                public String toString() {
                    return "quiet, " + move();
                }
            };
        }
    }

    static class Duck implements Walker, Swimmer {
        @Override
        public String move() {
            return Walker.super.move() + " and " + Swimmer.super.move();
        }
    }

    class Counter {
        private int count;

        Counter increment() {
            count++;
            total++;
            return this;
        }
    }

    private int total;

    abstract static class Template {
        final String run() {
            return before() + "-" + step() + "-" + before();
        }

        String before() {
            return "|";
        }

        abstract String step();
    }

    public static void main(String[] args) {
        Base base = new Derived();
        LOG.forEach(System.out::println);
        System.out.println(base.describe() + "; " + base.name + "; " + ((Derived) base).name + "; " + Base.kind() + "; " + Derived.kind());
        Object text = "text";
        System.out.println(base.over("text") + " " + base.over(text) + " " + base.over(null));
        System.out.println(new Duck().move() + "; " + Swimmer.quiet());
        Main outer = new Main();
        Counter one = outer.new Counter();
        Counter two = outer.new Counter();
        one.increment().increment();
        two.increment();
        System.out.println(one.count + " " + two.count + " " + outer.total);
        System.out.println(new Template() {
            @Override
            String step() {
                return getClass().getSuperclass().getSimpleName() + " " + getClass().isAnonymousClass();
            }
        }.run());
    }
}
