import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntBinaryOperator;

/** A sealed syntax tree that is evaluated, simplified and printed. */
public class Main {
    sealed interface Expression {}

    record Number(int value) implements Expression {}

    record Name(String name) implements Expression {}

    record Operation(Sign sign, Expression left, Expression right) implements Expression {}

    record Let(String name, Expression value, Expression body) implements Expression {}

    enum Sign {
        PLUS("+", Math::addExact), TIMES("*", Math::multiplyExact), DIVIDE("/", (a, b) -> a / b);

        final String text;
        final IntBinaryOperator apply;

        Sign(String text, IntBinaryOperator apply) {
            this.text = text;
            this.apply = apply;
        }
    }

    static int evaluate(Expression expression, Map<String, Integer> names) {
        if (expression instanceof Number n) {
            return n.value();
        } else if (expression instanceof Name n) {
            Integer value = names.get(n.name());
            if (value == null) {
                throw new NoSuchElementException("unknown name " + n.name());
            }
            return value;
        } else if (expression instanceof Operation o) {
            return o.sign().apply.applyAsInt(evaluate(o.left(), names), evaluate(o.right(), names));
        } else if (expression instanceof Let let) {
            Map<String, Integer> inner = new HashMap<>(names);
            inner.put(let.name(), evaluate(let.value(), names));
            return evaluate(let.body(), inner);
        }
        throw new AssertionError(expression);
    }

    static Expression simplify(Expression expression) {
        if (!(expression instanceof Operation o)) {
            return expression;
        }
        Expression left = simplify(o.left());
        Expression right = simplify(o.right());
        Number zero = new Number(0);
        Number one = new Number(1);
        return switch (o.sign()) {
            case PLUS -> left.equals(zero) ? right : right.equals(zero) ? left : new Operation(o.sign(), left, right);
            case TIMES -> left.equals(zero) || right.equals(zero) ? zero
                    : left.equals(one) ? right : right.equals(one) ? left : new Operation(o.sign(), left, right);
            case DIVIDE -> right.equals(one) ? left : new Operation(o.sign(), left, right);
        };
    }

    static String show(Expression expression) {
        if (expression instanceof Operation o) {
            return "(" + show(o.left()) + o.sign().text + show(o.right()) + ")";
        } else if (expression instanceof Let let) {
            return "let " + let.name() + "=" + show(let.value()) + " in " + show(let.body());
        }
        return expression instanceof Number n ? n.value() + "" : ((Name) expression).name();
    }

    static Expression of(Sign sign, Object left, Object right) {
        return new Operation(sign, of(left), of(right));
    }

    static Expression of(Object value) {
        return value instanceof Integer i ? new Number(i) : value instanceof String s ? new Name(s) : (Expression) value;
    }

    public static void main(String[] args) {
        List<Expression> all = List.of(
                of(Sign.PLUS, of(Sign.TIMES, 6, "x"), 0),
                new Let("y", of(Sign.PLUS, "x", 1), new Let("x", of(10), of(Sign.TIMES, "x", "y"))),
                of(Sign.TIMES, of(Sign.PLUS, "z", 0), 0),
                of(Sign.DIVIDE, 1, of(Sign.TIMES, "x", 0)),
                of(Sign.TIMES, of(Sign.TIMES, 65536, 32767), of(Sign.PLUS, 1, 1)));
        for (Expression expression : all) {
            String result;
            try {
                result = "= " + evaluate(expression, Map.of("x", 7));
            } catch (ArithmeticException | NoSuchElementException e) {
                result = "fails: " + e.getMessage();
            }
            System.out.println(show(expression) + " " + result + ", simplified " + show(simplify(expression)));
        }
        System.out.println(all.get(0));
    }
}
