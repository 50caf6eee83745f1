// Tokenises, parses and differentiates expressions kept as a tree of variants.
#include <bits/stdc++.h>
using namespace std;

struct Node;
using Tree = shared_ptr<const Node>;
struct Binary {
    char sign;
    Tree left, right;
};
struct Node {
    variant<long, char, Binary> value;
};

Tree number(long n) { return make_shared<Node>(Node{n}); }
bool is(const Tree& tree, long n) { return holds_alternative<long>(tree->value) && get<long>(tree->value) == n; }

Tree make(char sign, Tree a, Tree b) {
    if (sign == '*' && (is(a, 0) || is(b, 0))) return number(0);
    if ((sign == '*' && is(a, 1)) || (sign == '+' && is(a, 0))) return b;
    if ((sign == '*' && is(b, 1)) || (sign == '+' && is(b, 0))) return a;
    return make_shared<Node>(Node{Binary{sign, move(a), move(b)}});
}

struct Parser {
    string_view text;
    Tree sum() {
        Tree tree = product();
        while (accept('+')) tree = make('+', tree, product());
        return tree;
    }
    Tree product() {
        Tree tree = atom();
        while (accept('*')) tree = make('*', tree, atom());
        return tree;
    }
    Tree atom() {
        if (accept('(')) {
            Tree tree = sum();
            if (!accept(')')) throw runtime_error("missing )");
            return tree;
        }
        if (text.empty()) throw runtime_error("unexpected end");
        if (accept('x')) return make_shared<Node>(Node{'x'});
        long value = 0;
        const auto [end, error] = from_chars(text.begin(), text.end(), value);
        if (error != errc{}) throw runtime_error("unexpected " + string(text.substr(0, 1)));
        text.remove_prefix(static_cast<size_t>(end - text.begin()));
        return number(value);
    }
    bool accept(char c) {
        if (!text.starts_with(c)) return false;
        text.remove_prefix(1);
        return true;
    }
};

long evaluate(const Tree& tree, long x) {
    if (auto* n = get_if<long>(&tree->value)) return *n;
    if (holds_alternative<char>(tree->value)) return x;
    const auto& [sign, a, b] = get<Binary>(tree->value);
    return sign == '+' ? evaluate(a, x) + evaluate(b, x) : evaluate(a, x) * evaluate(b, x);
}

Tree derive(const Tree& tree) {
    if (holds_alternative<long>(tree->value)) return number(0);
    if (holds_alternative<char>(tree->value)) return number(1);
    const auto& [sign, a, b] = get<Binary>(tree->value);
    if (sign == '+') return make('+', derive(a), derive(b));
    return make('+', make('*', derive(a), b), make('*', a, derive(b)));
}

string show(const Tree& tree) {
    if (auto* n = get_if<long>(&tree->value)) return to_string(*n);
    if (holds_alternative<char>(tree->value)) return "x";
    const auto& [sign, a, b] = get<Binary>(tree->value);
    return "(" + show(a) + sign + show(b) + ")";
}

int main() {
    for (const char* text : {"2*x*x+3*x+7", "(x+1)*(x+1)*(x+1)", "5", "(x+2", "x+%"}) {
        try {
            const Tree tree = Parser{text}.sum();
            cout << show(tree) << " at 2: " << evaluate(tree, 2) << ", slope " << evaluate(derive(tree), 2) << '\n';
        } catch (const runtime_error& error) {
            cout << text << ": " << error.what() << '\n';
        }
    }
    cout << show(derive(Parser{"3*x*x+x"}.sum())) << '\n';
}
