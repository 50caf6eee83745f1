/* Evaluates reverse Polish expressions given as arguments through a table of operators. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef double (*operation)(double, double);

static double add(double a, double b) { return a + b; }
static double subtract(double a, double b) { return a - b; }
static double multiply(double a, double b) { return a * b; }
static double divide(double a, double b) { return a / b; }

static const struct {
    const char *sign;
    operation apply;
} operations[] = {{"+", add}, {"-", subtract}, {"*", multiply}, {"/", divide}, {"^", pow}};

static operation find(const char *word) {
    for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++) {
        if (strcmp(operations[i].sign, word) == 0) {
            return operations[i].apply;
        }
    }
    return NULL;
}

static const char *evaluate(char *expression, double *result) {
    double stack[16];
    int depth = 0;
    for (char *word = strtok(expression, " "); word != NULL; word = strtok(NULL, " ")) {
        operation apply = find(word);
        if (apply != NULL) {
            if (depth < 2) {
                return "too few operands";
            }
            depth--;
            stack[depth - 1] = apply(stack[depth - 1], stack[depth]);
            continue;
        }
        char *end;
        stack[depth++] = strtod(word, &end);
        if (*end != '\0') {
            return "not a number";
        }
    }
    *result = stack[0];
    return depth == 1 ? NULL : "operands left over";
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        double result = 0;
        printf("[%s] ", argv[i]);
        const char *error = evaluate(argv[i], &result);
        if (error != NULL) {
            printf("error: %s\n", error);
        } else {
            printf("= %g\n", result);
        }
    }
    return 0;
}
