"""Calls one function of the script and hands its return value back as JSON: the ``entrypoint`` of a request.

That the script defines it has been checked by then (sitecustomize.py). The script is a module named after its file, as AWS Lambda imports a handler: a guard for ``__main__`` does not fire.
"""

import os
import sys
import types

_RESULT = 3


def run(path: str, name: str) -> None:
    """Runs the script, calls the function and ends the process; never returns."""
    try:
        status = _run(path, name)
    except SystemExit as exit:
        status = _status_of(exit.code)
    except BaseException as failure:
        trace = failure.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        failure.__traceback__ = trace
        sys.excepthook(type(failure), failure, trace)
        status = 1
    _finish(status)


def _run(path: str, name: str) -> int:
    with open(path, "rb") as file:
        source = file.read()
    sys.path.insert(0, os.path.dirname(path))
    module = types.ModuleType(os.path.splitext(os.path.basename(path))[0])
    module.__file__ = path
    sys.modules[module.__name__] = module
    exec(compile(source, path, "exec"), module.__dict__)
    _hand_back(_call(getattr(module, name)))
    return 0


def _call(function: types.FunctionType) -> object:
    value = function()
    if hasattr(value, "__await__"):
        import asyncio

        async def finished() -> object:
            return await value

        return asyncio.run(finished())
    return value


def _hand_back(value: object) -> None:
    import json

    rest = memoryview(json.dumps(value, allow_nan=False).encode())
    while rest:
        rest = rest[os.write(_RESULT, rest) :]
    os.close(_RESULT)


def _status_of(code: object) -> int:
    """The exit status of ``sys.exit(code)``, by the interpreter's own rule."""
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


def _finish(status: int) -> None:
    """Ends as the interpreter does: threads, exit functions, buffers."""
    if "threading" in sys.modules:
        sys.modules["threading"]._shutdown()
    if "atexit" in sys.modules:
        sys.modules["atexit"]._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass
    os._exit(status)


if __name__ == "__main__":
    # python3 /cloche/entrypoint.py FUNCTION SCRIPT [ARGUMENT…]
    _name, sys.argv[:] = sys.argv[1], sys.argv[2:]
    del sys.path[0]
    run(os.path.abspath(sys.argv[0]), _name)
