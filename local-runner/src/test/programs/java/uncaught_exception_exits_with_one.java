import java.util.ArrayDeque;
import java.util.Deque;

/** An exception that nobody catches: finally runs, the exit code is one, the trace names the line. */
public class Main {
    static int evaluate(String expression) {
        Deque<Integer> stack = new ArrayDeque<>();
        for (String word : expression.split(" ")) {
            switch (word) {
                case "+" -> stack.push(stack.pop() + stack.pop());
                case "*" -> stack.push(stack.pop() * stack.pop());
                default -> stack.push(Integer.parseInt(word));
            }
        }
        if (stack.size() != 1) {
            throw new IllegalStateException("operands left: " + stack);
        }
        return stack.pop();
    }

    public static void main(String[] args) {
        try {
            System.out.println(evaluate("3 4 + 5 *"));
            System.out.println(evaluate("1 2 3 +"));
            System.out.println("never printed");
        } finally {
            System.out.println("finally");
        }
    }
}
