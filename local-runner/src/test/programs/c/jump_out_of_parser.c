/* A recursive-descent parser that leaves nested calls with longjmp on a syntax error. */
#include <ctype.h>
#include <setjmp.h>
#include <stdio.h>

static const char *text;
static const char *position;
static jmp_buf failed;
static int failure;

enum { MISSING_OPERAND = 1, MISSING_BRACKET, TRAILING_TEXT, DIVISION_BY_ZERO };
static const char *const messages[] = {
    "", "operand expected", "closing bracket expected", "trailing text", "division by zero"};

static _Noreturn void fail(int code) {
    failure = code;
    longjmp(failed, 1);
}

static long sum(void);

static long operand(void) {
    if (*position == '(') {
        position++;
        long value = sum();
        if (*position != ')') {
            fail(MISSING_BRACKET);
        }
        position++;
        return value;
    }
    if (!isdigit((unsigned char)*position)) {
        fail(MISSING_OPERAND);
    }
    long value = 0;
    while (isdigit((unsigned char)*position)) {
        value = value * 10 + (*position++ - '0');
    }
    return value;
}

static long product(void) {
    long value = operand();
    while (*position == '*' || *position == '/') {
        char sign = *position++;
        long other = operand();
        if (sign == '/' && other == 0) {
            fail(DIVISION_BY_ZERO);
        }
        value = sign == '*' ? value * other : value / other;
    }
    return value;
}

static long sum(void) {
    long value = product();
    while (*position == '+' || *position == '-') {
        char sign = *position++;
        long other = product();
        value += sign == '+' ? other : -other;
    }
    return value;
}

static void calculate(const char *expression) {
    text = position = expression;
    if (setjmp(failed) != 0) {
        printf("%s: %s at column %d\n", text, messages[failure], (int)(position - text) + 1);
        return;
    }
    long value = sum();
    if (*position != '\0') {
        fail(TRAILING_TEXT);
    }
    printf("%s = %ld\n", text, value);
}

int main(void) {
    calculate("1+2*3");
    calculate("(1+2)*3-4/2");
    calculate("((7*(6+5))-7)/10");
    calculate("2*(3+4");
    calculate("2**3");
    calculate("8/(4-2*2)");
    calculate("12 34");
    return 0;
}
