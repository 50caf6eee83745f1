"""The names that the policy on Python looks out for."""

DEFAULT = ("os", "subprocess", "socket", "sys", "importlib") + (
    "ctypes",
    "multiprocessing",
    "threading",
)
# Other names under which the same comes.
BACK_DOORS = {
    "os": ("posix", "nt", "pty"),
    "subprocess": (
        "_posixsubprocess",
        "asyncio.subprocess",
        "asyncio.create_subprocess_exec",
        "asyncio.create_subprocess_shell",
    ),
    "socket": ("_socket", "socketserver"),
    "importlib": (
        ("_frozen_importlib", "_frozen_importlib_external", "_imp", "imp")
        + ("runpy", "pkgutil", "zipimport")
    ),
    "ctypes": ("_ctypes",),
    "multiprocessing": ("_multiprocessing",),
    "threading": ("_thread",),
}
BUILTINS = ("eval", "exec", "compile", "breakpoint", "__import__")
ATTRIBUTES = frozenset(
    (
        "__base__",
        "__bases__",
        "__mro__",
        "__subclasses__",
        "__globals__",
        "__builtins__",
    )
    + (
        "__code__",
        "__closure__",
        "gi_frame",
        "gi_code",
        "cr_frame",
        "cr_code",
        "ag_frame",
    )
    + ("ag_code", "f_back", "f_globals", "f_locals", "f_builtins", "f_code", "tb_frame")
    + ("func_globals", "func_code", "__loader__")
)
IMPORTERS = ("__import__", "import_module", "load_module", "run_module")
READERS = ("getattr", "setattr", "delattr", "hasattr") + (
    "attrgetter",
    "methodcaller",
    "__getattribute__",
)
LONGEST_PATH = 20
LOOKUPS = ("get", "pop", "setdefault", "__getitem__", "itemgetter")

# `print.__self__` is the module builtins.
WITH_SELF = frozenset(name for name in __builtins__ if name.islower())


def forbidden(wanted: list[str] | None) -> set[str]:
    """The modules that may not be imported, with the other ways to each."""
    modules = {name for name in DEFAULT if wanted is None}.union(wanted or ())
    for name in list(modules):
        modules.update(BACK_DOORS.get(name, ()))
    return modules
