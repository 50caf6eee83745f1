"""What it tells of the machine, of itself and of a child."""

import subprocess

import psutil

assert psutil.cpu_count() >= 1 and psutil.virtual_memory().total > 0
psutil.cpu_times(percpu=True)
psutil.cpu_percent(0.01)
psutil.cpu_freq()
psutil.swap_memory()
assert psutil.disk_usage("/").total >= 0
psutil.disk_partitions()
psutil.disk_io_counters()
psutil.net_io_counters()
psutil.boot_time()
psutil.users()
psutil.sensors_temperatures()
try:
    psutil.net_if_addrs()
    psutil.net_if_stats()
except OSError as refused:
    assert refused.errno == 97, refused
itself = psutil.Process()
with itself.oneshot():
    assert itself.name().startswith("python3") and itself.num_threads() >= 1
    itself.memory_full_info(), itself.cpu_times(), itself.open_files(), itself.environ()
    itself.num_ctx_switches(), itself.memory_maps(), itself.threads()
itself.connections()
assert itself.nice() >= 0
# It names its own pid, where the policy lets a process name itself by 0 only.
for refused in (
    lambda: itself.cpu_affinity(itself.cpu_affinity()),
    lambda: itself.nice(1),
    lambda: itself.rlimit(psutil.RLIMIT_NOFILE),
):
    try:
        refused()
    except psutil.AccessDenied:
        continue
    raise AssertionError("a process may name itself by its pid")
with subprocess.Popen(["sleep", "60"]) as child:
    found = psutil.Process(child.pid)
    assert found in itself.children() and found.status()
    found.suspend()
    found.resume()
    found.terminate()
    gone, alive = psutil.wait_procs([found], timeout=20)
    assert not alive
print("as expected")
