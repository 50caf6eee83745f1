"""What single nodes of a syntax tree say: their place, what constants come to, whether a loop has a way out."""

_LONGEST = 1_000
_LOOPS = ("While", "For", "AsyncFor")
_OWN_CODE = ("FunctionDef", "AsyncFunctionDef", "Lambda", "ClassDef")
_LEAVING = ("Return", "Raise", "Yield", "YieldFrom")
_ENDS = ("exit", "quit", "_exit", "abort")


def place_of(node: object) -> tuple[int, int]:
    """The line and the column (in bytes) of a node, both from 1."""
    return node.lineno, node.col_offset + 1


def end_place(node: object, name: str) -> tuple[int, int]:
    """Where the name stands that ends the node, as in `value.name`."""
    return node.end_lineno, max(1, node.end_col_offset - len(name) + 1)


def constant_text(node: object, levels: int = 50) -> str | None:
    """The text that constants make: literals, concatenations, f-strings, joins, a reversal."""
    kind = type(node).__name__
    if levels == 0:
        return None
    if kind == "Constant":
        return node.value if type(node.value) is str else None
    parts: list[object] | None = None
    between = ""
    if kind == "BinOp" and type(node.op).__name__ == "Add":
        parts = [node.left, node.right]
    elif kind == "JoinedStr":
        parts = node.values
    elif kind == "FormattedValue" and node.conversion == -1 and not node.format_spec:
        parts = [node.value]
    elif kind == "Subscript" and _reverses(node.slice):
        text = constant_text(node.value, levels - 1)
        return None if text is None else text[::-1]
    elif kind == "Call" and type(node.func).__name__ == "Attribute":
        if node.func.attr == "join" and len(node.args) == 1:
            between = constant_text(node.func.value, levels - 1)
            parts = getattr(node.args[0], "elts", None)
    if parts is None or between is None:
        return None
    texts = [constant_text(part, levels - 1) for part in parts]
    if None in texts:
        return None
    text = between.join(texts)
    return text if len(text) <= _LONGEST else None


def _reverses(part: object) -> bool:
    if type(part).__name__ != "Slice" or part.lower or part.upper:
        return False
    step = part.step
    return (
        type(step).__name__ == "UnaryOp"
        and type(step.op).__name__ == "USub"
        and getattr(step.operand, "value", None) == 1
    )


def truth(node: object, levels: int = 50) -> bool | None:
    """Whether the expression is always true, always false, or (None) neither for sure."""
    kind = type(node).__name__
    if levels == 0:
        return None
    if kind == "Constant":
        return bool(node.value)
    if kind == "Lambda":
        return True
    if kind in ("List", "Tuple", "Set", "Dict"):
        parts = node.keys if kind == "Dict" else node.elts
        if any(part is None or type(part).__name__ == "Starred" for part in parts):
            return None
        return bool(parts)
    if kind == "NamedExpr":
        return truth(node.value, levels - 1)
    if kind == "UnaryOp":
        value = truth(node.operand, levels - 1)
        if value is None or type(node.op).__name__ == "Not":
            return None if value is None else not value
        return value if type(node.op).__name__ != "Invert" else None
    if kind == "BoolOp":
        values = [truth(part, levels - 1) for part in node.values]
        deciding = type(node.op).__name__ == "Or"
        if deciding in values:
            return deciding
        return None if None in values else not deciding
    if kind == "Compare" and len(node.ops) == 1:
        sides = (node.left, node.comparators[0])
        if all(type(side).__name__ == "Constant" for side in sides):
            return _compared(node.ops[0], sides[0].value, sides[1].value)
    return None


def _compared(operator: object, left: object, right: object) -> bool | None:
    if not all(type(side) in (int, float, bool) for side in (left, right)):
        return None
    return {
        "Eq": left == right,
        "NotEq": left != right,
        "Lt": left < right,
        "LtE": left <= right,
        "Gt": left > right,
        "GtE": left >= right,
    }.get(type(operator).__name__)


def leaves(body: list[object]) -> bool:
    """Tells whether a statement of a loop's body can end the loop."""
    stack = [(statement, True) for statement in body]
    while stack:
        node, breaks = stack.pop()
        kind = type(node).__name__
        if kind in _LEAVING or (kind == "Break" and breaks):
            return True
        if kind == "Call":
            name = getattr(node.func, "attr", getattr(node.func, "id", None))
            if name in _ENDS:
                return True
        if kind in _OWN_CODE or kind == "GeneratorExp":
            continue
        for field in node._fields:
            child = getattr(node, field, None)
            # A loop's `else` is outside of that loop: its break ends the loop around it.
            inside = breaks and not (kind in _LOOPS and field == "body")
            for part in child if type(child) is list else (child,):
                if hasattr(part, "_fields"):
                    stack.append((part, inside))
    return False


def dangerous_field(text: str, names: frozenset[str]) -> str | None:
    """The attribute that a replacement field such as `{0.__class__}` reads."""
    for field in text.replace("{{", "").split("{")[1:]:
        path = field.partition("}")[0].partition("!")[0].partition(":")[0]
        steps = path.replace("[", ".").replace("]", "").split(".")
        for step in steps[1:]:
            if step in names:
                return step
        if len(steps) > 1 and steps[-1] == "__class__":
            return "__class__"
    return None
