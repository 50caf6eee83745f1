import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Sealed interfaces, records with checks, pattern matching for instanceof and switch expressions. */
public class Main {
    sealed interface Shape permits Circle, Rectangle, Triangle {
        double area();
    }

    record Circle(double radius) implements Shape {
        Circle {
            if (radius < 0) {
                throw new IllegalArgumentException("negative radius: " + radius);
            }
        }

        public double area() {
            return Math.PI * radius * radius;
        }
    }

    record Rectangle(double width, double height) implements Shape {
        static Rectangle square(double side) {
            return new Rectangle(side, side);
        }

        public double area() {
            return width * height;
        }
    }

    record Triangle(double a, double b, double c) implements Shape {
        public double area() {
            double s = (a + b + c) / 2;
            return Math.sqrt(s * (s - a) * (s - b) * (s - c));
        }
    }

    static String describe(Object value) {
        if (value instanceof Circle c && c.radius() == 1) {
            return "unit circle";
        }
        if (value instanceof Rectangle r) {
            return r.width() == r.height() ? "square of " + r.width() : "rectangle";
        }
        return switch (value.getClass().getSimpleName().length()) {
            case 6 -> "six letters";
            case 7, 8 -> {
                int letters = value.toString().length();
                yield "shown in " + letters;
            }
            default -> "other";
        };
    }

    public static void main(String[] args) {
        List<Shape> shapes = List.of(new Circle(1), Rectangle.square(2), new Triangle(3, 4, 5), new Rectangle(2, 3.5));
        shapes.stream().sorted(Comparator.comparingDouble(Shape::area)).forEach(
                shape -> System.out.println(String.format(Locale.ROOT, "%.3f %s %s", shape.area(), describe(shape), shape)));
        System.out.println(new Circle(2).equals(new Circle(2)) + " " + (new Circle(2).hashCode() == new Circle(2).hashCode()));
        System.out.println(describe(new Circle(3)) + ", " + describe(42));
        try {
            new Circle(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
