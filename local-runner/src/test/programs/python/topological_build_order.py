from graphlib import CycleError, TopologicalSorter

NEEDS = {
    "app": {"network", "screen"},
    "screen": {"fonts", "core"},
    "network": {"core", "crypto"},
    "crypto": {"core"},
    "fonts": set(),
    "core": set(),
}

sorter = TopologicalSorter(NEEDS)
sorter.prepare()
step = 0
while sorter.is_active():
    ready = sorted(sorter.get_ready())
    step += 1
    print(f"step {step}: {', '.join(ready)}")
    sorter.done(*ready)

NEEDS["core"] = {"app"}
try:
    list(TopologicalSorter(NEEDS).static_order())
except CycleError as error:
    cycle = error.args[1]
    print("a cycle:", cycle[0] == cycle[-1] and {"app", "core"} <= set(cycle))
