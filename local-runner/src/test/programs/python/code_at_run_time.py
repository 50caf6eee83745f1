import ast
import inspect
import types

namespace: dict = {}
exec("def area(r, pi=3):\n    'Area of a circle.'\n    return pi * r ** 2\n", namespace)
area = namespace["area"]
print(area(2), inspect.signature(area), area.__doc__)

for source in ("1 +", "print 'x'", "if True:\nx = 1", "f(a=1, a=2)", "(1, 2"):
    try:
        compile(source, "<given>", "exec")
    except SyntaxError as error:
        print(type(error).__name__, error.lineno, error.msg)


class Fold(ast.NodeTransformer):
    """Computes what is constant."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.left, ast.Constant) and isinstance(node.right, ast.Constant):
            value = eval(compile(ast.Expression(node), "<fold>", "eval"))
            return ast.copy_location(ast.Constant(value), node)
        return node


for source in ("x + 2 * 3 - 1", "(2 ** 10) * y", "f('a' * 3) + z"):
    print(source, "->", ast.unparse(Fold().visit(ast.parse(source))))

print(ast.literal_eval("{'a': [1, (2.5, None)], 'b': {True}}"))
try:
    ast.literal_eval("__import__('os')")
except ValueError as error:
    print("refused:", str(error).split(" on ")[0])

module = types.ModuleType("made")
exec("names = [n for n in 'abc']\ncount = len(names)", module.__dict__)
print(
    module.__name__,
    module.count,
    sorted(n for n in vars(module) if not n.startswith("_")),
)
