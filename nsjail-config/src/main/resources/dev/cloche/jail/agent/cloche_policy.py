"""What the policy says about a Python program; what it names comes from the files loaded before it.

It looks for what a program says openly. A program that hides what it does gets by: the jail is what holds it.
"""

# A function of more ways than this is beyond any review: McCabe himself drew the line at 10.
_MOST_PATHS = 50
# CPython's own parser gives up at 100 levels of indentation; nobody reads more than a few.
_DEEPEST = 20
# A script has at most 50 000 characters: ten for each statement.
_MOST_STATEMENTS = 5_000

Finding = tuple[str, int, int, str]


def findings(tree: object, modules: set[str], local: set[str]) -> list[Finding]:
    """Everything that the policy finds, in no order; columns count bytes."""
    return _Policy(Tree(tree), modules, local).found


class _Policy:
    def __init__(self, tree: "Tree", modules: set[str], local: set[str]) -> None:
        self.found: list[Finding] = []
        self._tree = tree
        self._modules = modules
        self._local = local
        self._imported: dict[str, str] = {}
        self._aliases: dict[str, str] = {}
        self._used: set[int] = set()
        self._imports()
        for _ in range(2):
            # Twice, for an alias of an alias.
            self._assignments()
        self._calls()
        self._attributes()
        self._names()
        self._strings()
        for node, _ in tree.all("While"):
            if truth(node.test) and not leaves(node.body):
                message = "the loop never ends: no break, return, raise, yield or exit"
                self._report("endless_loop", place_of(node), message)
        self._complexity()

    def _report(self, code: str, place: tuple[int, int], message: str) -> None:
        self.found.append((code, *place, message))

    def _forbids(self, module: str | None) -> bool:
        """Tells whether the module, or one that it is part of, is forbidden."""
        return bool(module) and any(
            module == name or module.startswith(f"{name}.") for name in self._modules
        )

    def _forbid(self, place: tuple[int, int], module: str) -> None:
        self._report(
            "forbidden_import", place, f"policy strict forbids the module {module}"
        )

    def _builtin(self, place: tuple[int, int], name: str) -> None:
        message = f"the builtin function {name} is dangerous"
        self._report("dangerous_builtin", place, message)

    def _attribute(self, place: tuple[int, int], name: str) -> None:
        message = f"the attribute {name} leads into the interpreter"
        self._report("dangerous_attribute", place, message)

    def _imports(self) -> None:
        for node, _ in self._tree.all("Import"):
            for alias in node.names:
                self._imported[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
                if self._forbids(alias.name):
                    self._forbid(place_of(alias), alias.name)
        for node, _ in self._tree.all("ImportFrom"):
            module = "" if node.level else node.module
            for alias in node.names:
                if alias.name in IMPORTERS + READERS + LOOKUPS:
                    self._aliases[alias.asname or alias.name] = alias.name
            if self._forbids(module):
                self._forbid(place_of(node), module)
                continue
            for alias in node.names:
                whole = f"{module}.{alias.name}"
                own = node.level or module.partition(".")[0] in self._local
                if module and self._forbids(whole):
                    self._forbid(place_of(alias), whole)
                elif not own and self._forbids(alias.name.lstrip("_")):
                    self._forbid(place_of(alias), alias.name)
                elif module == "builtins" and alias.name in BUILTINS:
                    self._builtin(place_of(alias), alias.name)

    def _assignments(self) -> None:
        for node, scope in self._tree.all("Assign", "AnnAssign", "NamedExpr"):
            targets = node.targets if hasattr(node, "targets") else [node.target]
            for target in targets:
                pairs = [(target, node.value)]
                if hasattr(target, "elts") and hasattr(node.value, "elts"):
                    pairs = list(zip(target.elts, node.value.elts))
                for left, right in pairs:
                    if type(left).__name__ != "Name" or right is None:
                        continue
                    special = self._special(right, scope)
                    if special is not None:
                        self._aliases[left.id] = special
                    elif self._module_of(right, scope) == "builtins":
                        self._imported[left.id] = "builtins"

    def _special(self, node: object, scope: "Scope") -> str | None:
        """The function that the expression stands for, if it is one that is watched."""
        name = None
        kind = type(node).__name__
        if kind == "Name":
            if node.id in self._aliases:
                return self._aliases[node.id]
            name = None if scope.hides(node.id, place_of(node)) else node.id
            if name not in IMPORTERS + READERS[:4]:
                return None
        elif kind == "Attribute":
            name = node.attr
        elif kind == "Subscript":
            name = constant_text(node.slice)
        elif kind == "Call" and len(node.args) > 1 and not hasattr(node.func, "func"):
            if self._special(node.func, scope) == "getattr":
                name = constant_text(node.args[1])
        return name if name in IMPORTERS + READERS + LOOKUPS else None

    def _module_of(self, node: object, scope: "Scope") -> str | None:
        """The imported module that an expression such as `a.b` begins with."""
        for _ in range(LONGEST_PATH):
            if type(node).__name__ != "Attribute":
                break
            node = node.value
        if type(node).__name__ != "Name":
            return None
        if node.id == "__builtins__":
            return "builtins"
        return self._imported.get(node.id)

    def _calls(self) -> None:
        for node, scope in self._tree.all("Call"):
            special = self._special(node.func, scope)
            if special is None:
                continue
            texts = [constant_text(argument) for argument in node.args]
            if special in IMPORTERS:
                texts += [
                    constant_text(keyword.value)
                    for keyword in node.keywords
                    if keyword.arg == "name"
                ]
                if texts and self._forbids(texts[0]):
                    self._forbid(place_of(node), texts[0])
                    self._used.add(id(node.func))
                continue
            for text in texts:
                if text is None:
                    continue
                parts = text.split(".") if special == "attrgetter" else [text]
                for part in parts:
                    if part in ATTRIBUTES:
                        self._attribute(place_of(node), part)
            if special == "getattr" and len(texts) > 1 and texts[1]:
                self._read(node, node.args[0], texts[1], scope)

    def _read(self, node: object, base: object, name: str, scope: "Scope") -> None:
        if id(node) in self._used:
            return
        place = end_place(node, name) if hasattr(node, "attr") else place_of(node)
        module = self._module_of(base, scope)
        if module is None or module.partition(".")[0] in self._local:
            return
        if module == "builtins":
            if name in BUILTINS and not hasattr(base, "attr"):
                self._builtin(place, name)
        elif not self._forbids(module):
            if self._forbids(f"{module}.{name}") or self._forbids(name.lstrip("_")):
                self._forbid(place, f"{module}.{name}")

    def _attributes(self) -> None:
        for node, scope in self._tree.all("Attribute"):
            base = getattr(node.value, "id", None)
            owned = node.attr == "__self__" and base in WITH_SELF
            if node.attr in ATTRIBUTES or (
                owned and not scope.hides(base, place_of(node))
            ):
                self._attribute(end_place(node, node.attr), node.attr)
            else:
                self._read(node, node.value, node.attr, scope)
        for node, _ in self._tree.all("MatchClass"):
            for name, pattern in zip(node.kwd_attrs, node.kwd_patterns):
                if name in ATTRIBUTES:
                    self._attribute(place_of(pattern), name)

    def _names(self) -> None:
        for node, scope in self._tree.all("Name"):
            if type(node.ctx).__name__ != "Load" or id(node) in self._used:
                continue
            if node.id in ("__builtins__", "__loader__"):
                self._attribute(place_of(node), node.id)
            elif node.id in BUILTINS and not scope.hides(node.id, place_of(node)):
                self._builtin(place_of(node), node.id)

    def _strings(self) -> None:
        for node, scope in self._tree.all("Subscript"):
            text = constant_text(node.slice)
            if text in ATTRIBUTES or text == "__import__":
                if id(node) not in self._used:
                    self._attribute(place_of(node.slice), text)
            elif text in BUILTINS and self._is_of_builtins(node.value, scope):
                self._builtin(place_of(node.slice), text)
        for node, _ in self._tree.all("Constant"):
            if type(node.value) is str and "{" in node.value:
                name = dangerous_field(node.value, ATTRIBUTES)
                if name:
                    self._attribute(place_of(node), name)

    def _is_of_builtins(self, node: object, scope: "Scope") -> bool:
        if type(node).__name__ == "Call":
            return any(self._module_of(part, scope) == "builtins" for part in node.args)
        if type(node).__name__ == "Subscript":
            return constant_text(node.slice) == "__builtins__"
        return self._module_of(node, scope) == "builtins"

    def _complexity(self) -> None:
        for function in self._tree.functions:
            if function.paths > _MOST_PATHS:
                message = f"{function.name} has {function.paths} ways through it, more than {_MOST_PATHS}"
                self._report("too_complex", function.place, message)
        depth, place = self._tree.deepest
        if depth > _DEEPEST:
            message = f"nested {depth} levels deep, more than {_DEEPEST}"
            self._report("too_complex", place, message)
        if self._tree.statements > _MOST_STATEMENTS:
            message = (
                f"{self._tree.statements} statements, more than {_MOST_STATEMENTS}"
            )
            self._report("too_complex", (1, 1), message)
