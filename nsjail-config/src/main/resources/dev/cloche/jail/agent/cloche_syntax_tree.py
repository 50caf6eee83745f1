"""Reads a syntax tree without recursion: which scope a name belongs to, and what the policy looks at.

The tree is the one of the builtin `compile`; the module `ast` costs more to import than a script costs to check.
"""

MODULE, CLASS, FUNCTION, COMPREHENSION = range(4)

_COMPREHENSIONS = ("ListComp", "SetComp", "DictComp", "GeneratorExp")
_FUNCTIONS = ("FunctionDef", "AsyncFunctionDef")
# Names that these bind may not be bound when the code after them runs.
_CONDITIONAL = ("If", "For", "AsyncFor", "While", "ExceptHandler", "match_case")
_BLOCKS = (
    ("If", "For", "AsyncFor", "While", "With", "AsyncWith", "Try", "TryStar", "Match")
    + _FUNCTIONS
    + ("ClassDef",)
)
_WATCHED = frozenset(
    ("Name", "Attribute", "Call", "Subscript", "Constant", "Import", "ImportFrom")
    + ("While", "MatchClass", "Assign", "AnnAssign", "NamedExpr")
)
_LEAVES = (
    "Constant",
    "Global",
    "Nonlocal",
    "MatchSingleton",
    "Pass",
    "Break",
    "Continue",
)
_IGNORED = ("ctx", "op", "ops", "type_comment", "type_ignores", "kind")
_COUNTED = ("body", "orelse", "finalbody")


_NOWHERE = (float("inf"), 0.0)


class Scope:
    """What one block of code binds."""

    __slots__ = ("parent", "kind", "bound", "elsewhere", "deleted")

    def __init__(self, parent: "Scope | None", kind: int) -> None:
        self.parent = parent
        self.kind = kind
        # Per name the earliest place where it is bound for certain.
        self.bound: dict[str, tuple[float, float]] = {}
        self.elsewhere: dict[str, str] = {}
        self.deleted: set[str] = set()

    def bind(self, name: str, place: tuple[int, int], certain: bool) -> None:
        earliest = self.bound.get(name, _NOWHERE)
        self.bound[name] = min(earliest, place) if certain else earliest

    def hides(self, name: str, place: tuple[int, int]) -> bool:
        """Tells whether the name, used at that place of this scope, is not the builtin one."""
        scope: Scope | None = self
        same_code = True
        while scope is not None:
            declared = scope.elsewhere.get(name)
            if declared == "global":
                scope, same_code = scope._outermost(), False
            seen = scope.kind != CLASS or same_code
            if seen and declared != "nonlocal" and name in scope.bound:
                if scope.kind in (FUNCTION, COMPREHENSION):
                    return True
                earliest = scope.bound[name]
                if earliest < (place if same_code else _NOWHERE):
                    return name not in scope.deleted
            if scope.kind != COMPREHENSION:
                same_code = False
            scope = scope.parent
        return False

    def _outermost(self) -> "Scope":
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope


class Function:
    """One function and how many ways lead through it."""

    __slots__ = ("name", "place", "paths")

    def __init__(self, name: str, place: tuple[int, int]) -> None:
        self.name = name
        self.place = place
        self.paths = 1


class Tree:
    """Everything of a program that the policy looks at, each with the scope that it stands in."""

    def __init__(self, tree: object) -> None:
        self.seen: dict[str, list[tuple[object, Scope]]] = {}
        self.functions: list[Function] = []
        self.statements = 0
        self.deepest = (0, (0, 0))
        self._docstrings: set[int] = set()
        self._stack = [(tree, Scope(None, MODULE), Function("", (0, 0)), 0, True)]
        while self._stack:
            self._visit(*self._stack.pop())

    def all(self, *kinds: str) -> list[tuple[object, Scope]]:
        return [item for kind in kinds for item in self.seen.get(kind, ())]

    def _visit(
        self, node: object, scope: Scope, function: Function, depth: int, certain: bool
    ) -> None:
        kind = type(node).__name__
        if kind == "Constant" and id(node) in self._docstrings:
            return
        if kind in _WATCHED:
            self.seen.setdefault(kind, []).append((node, scope))
        if kind == "Name":
            if type(node.ctx).__name__ == "Store":
                self._bind(node.id, node, scope, certain)
            elif type(node.ctx).__name__ == "Del":
                scope.deleted.add(node.id)
            return
        if kind in _BLOCKS:
            depth += 1
            if depth > self.deepest[0]:
                self.deepest = (depth, place_of(node))
        function.paths += _further_paths(node, kind)
        inner = scope
        if kind in _FUNCTIONS or kind == "ClassDef":
            self._bind(node.name, node, scope, certain)
            inner = Scope(scope, CLASS if kind == "ClassDef" else FUNCTION)
        elif kind == "Lambda":
            inner = Scope(scope, FUNCTION)
        elif kind in _COMPREHENSIONS:
            inner = Scope(scope, COMPREHENSION)
        elif kind in ("Import", "ImportFrom"):
            for alias in node.names:
                name = alias.asname or alias.name.partition(".")[0]
                self._bind(name, node, scope, certain)
        elif kind in ("Global", "Nonlocal"):
            for name in node.names:
                scope.elsewhere[name] = kind.lower()
        elif kind in ("ExceptHandler", "MatchAs", "MatchStar"):
            if node.name:
                self._bind(node.name, node, scope, False)
        elif kind == "MatchMapping" and node.rest:
            self._bind(node.rest, node, scope, False)
        elif kind == "arg":
            self._bind(node.arg, node, scope, True)
        elif kind == "Expr" and type(node.value).__name__ == "Constant":
            self._docstrings.add(id(node.value))
        if kind in _FUNCTIONS or kind == "Lambda":
            function = self._function(node, kind, scope, inner, function, depth)
        if kind in _LEAVES:
            return
        certain = kind not in _CONDITIONAL and (certain or inner is not scope)
        self._descend(node, kind, (scope, inner), function, depth, certain)

    def _descend(
        self,
        node: object,
        kind: str,
        scopes: tuple[Scope, Scope],
        function: Function,
        depth: int,
        certain: bool,
    ) -> None:
        scope, inner = scopes
        for field in node._fields:
            child = getattr(node, field, None)
            if child is None or field in _IGNORED or type(child) in (str, int):
                continue
            into = inner
            if inner is not scope and inner.kind != COMPREHENSION:
                # Decorators, defaults, bases and annotations belong to the code around.
                into = inner if field == "body" else scope
                if field == "args":
                    continue
            if type(child) is not list:
                self._stack.append((child, into, function, depth, certain))
                continue
            if field in _COUNTED or kind == "match_case":
                self.statements += len(child)
            below = depth
            if kind == "If" and field == "orelse" and _is_elif(node, child):
                below -= 1
            for index, part in enumerate(child):
                if field == "generators" and index == 0:
                    # The first iterable is evaluated outside of the comprehension.
                    function.paths += _further_paths(part, "comprehension")
                    self._stack.append((part.iter, scope, function, depth, certain))
                    for outside in (part.target, *part.ifs):
                        self._stack.append((outside, into, function, depth, certain))
                elif part is not None and type(part) is not str:
                    self._stack.append((part, into, function, below, certain))

    def _function(
        self,
        node: object,
        kind: str,
        scope: Scope,
        inner: Scope,
        around: Function,
        depth: int,
    ) -> Function:
        arguments = node.args
        for default in (*arguments.defaults, *arguments.kw_defaults):
            if default is not None:
                self._stack.append((default, scope, around, depth, True))
        for argument in (
            *arguments.posonlyargs,
            *arguments.args,
            *arguments.kwonlyargs,
            arguments.vararg,
            arguments.kwarg,
        ):
            if argument is not None:
                self._bind(argument.arg, argument, inner, True)
                if argument.annotation is not None:
                    self._stack.append(
                        (argument.annotation, scope, around, depth, True)
                    )
        if kind == "Lambda":
            return around
        function = Function(node.name, place_of(node))
        self.functions.append(function)
        return function

    def _bind(self, name: str, node: object, scope: Scope, certain: bool) -> None:
        scope.bind(name, place_of(node), certain)


def _is_elif(node: object, orelse: list[object]) -> bool:
    return (
        len(orelse) == 1
        and type(orelse[0]).__name__ == "If"
        and orelse[0].col_offset == node.col_offset
    )


def _further_paths(node: object, kind: str) -> int:
    if kind == "BoolOp":
        return len(node.values) - 1
    if kind == "comprehension":
        return 1 + len(node.ifs)
    return int(
        kind
        in ("If", "IfExp", "For", "AsyncFor", "While", "ExceptHandler", "match_case")
    )
