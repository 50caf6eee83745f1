"""Makes system calls that no script needs and kernels have had bugs in, each in a child."""

import ctypes
import errno
import os
import platform
import resource
import signal

from outside import got_through, stopped

# By the two architectures there are; arguments with which the kernel itself refuses the call.
CALLS = {
    "ptrace": {"x86_64": 101, "aarch64": 117},
    "chroot": {"x86_64": 161, "aarch64": 51},
    "mount": {"x86_64": 165, "aarch64": 40},
    "add_key": {"x86_64": 248, "aarch64": 217},
    "keyctl": {"x86_64": 250, "aarch64": 219},
    "setns": {"x86_64": 308, "aarch64": 268},
    "perf_event_open": {"x86_64": 298, "aarch64": 241},
    "process_vm_readv": {"x86_64": 310, "aarch64": 270},
    "bpf": {"x86_64": 321, "aarch64": 280},
    "userfaultfd": {"x86_64": 323, "aarch64": 282},
    "io_uring_setup": {"x86_64": 425, "aarch64": 425},
}
REFUSED = (errno.EPERM, errno.ENOSYS, errno.EACCES)

libc = ctypes.CDLL(None, use_errno=True)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_let_through(call: int) -> bool:
    child = os.fork()
    if child == 0:
        result = libc.syscall(call, -1, -1, 0, 0, 0)
        os._exit(1 if result == -1 and ctypes.get_errno() in REFUSED else 0)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGSYS:
        killed.append(call)
    return status == 0


killed: list[int] = []
through = [
    name
    for name, numbers in CALLS.items()
    if is_let_through(numbers[platform.machine()])
]
if through:
    got_through(f"the kernel heeds {', '.join(through)}")
stopped(f"killed for {len(killed)} of {len(CALLS)} calls, refused the others")
