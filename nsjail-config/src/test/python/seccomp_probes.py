"""The probes: system calls with their arguments, and what strict answers; the other forms are in
seccomp_tables.py.

Arguments are chosen so that no call does anything even where it is let through, by root and without any
filter. An error of the kernel's own (EBADF, EFAULT, EINVAL, ENOENT) shows that the filter let it pass.
"""

import ctypes
import mmap
import os
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import seccomp_load

OK = "ok"
PERMISSION = "error 1"
NO_ENTRY = "error 2"
BAD_DESCRIPTOR = "error 9"
NOT_ALLOWED = "error 13"
BAD_ADDRESS = "error 14"
INVALID = "error 22"
NO_SUCH_CALL = "error 38"
NOT_SUPPORTED = "error 95"
NO_FAMILY = "error 97"
KILLED = "signal 31"

LET_THROUGH = {OK, NO_ENTRY, BAD_DESCRIPTOR, BAD_ADDRESS, INVALID}

HIGH = 1 << 32  # a bit that the kernel does not look at where the argument is an int
X32 = 1 << 30
NONE = -1  # a pid, descriptor or identifier that is none
NOWHERE = 0  # an address at which nothing is
THREAD = 0x10000  # CLONE_THREAD alone: the kernel refuses it before it makes anything
NEW_PID = 0x20000000
NEW_CGROUP = 0x2000000
OTHER_NAMESPACES = {
    "CLONE_NEWNS": 0x20000,
    "CLONE_NEWCGROUP": 0x2000000,
    "CLONE_NEWUTS": 0x4000000,
    "CLONE_NEWIPC": 0x8000000,
    "CLONE_NEWUSER": 0x10000000,
    "CLONE_NEWNET": 0x40000000,
}
FIFO, CHARACTER, DIRECTORY, BLOCK = 0x1000, 0x2000, 0x4000, 0x6000
REGULAR, SOCKET = 0x8000, 0xC000

Argument = int | Callable[[], int]

# Written as `call argument argument; call …`.
ANSWERED_AS_UNKNOWN = """
    seccomp 99 0 0; pidfd_open -1 0; pidfd_send_signal -1 0 0 0; sched_setattr 0 0 0
    inotify_init1 0; inotify_rm_watch -1 0; vmsplice -1 0 0 0; mlockall 4096; sync; syncfs -1
"""
# Older kernels, and those built without them, have these not.
UNKNOWN_TO_SOME_KERNELS = """
    io_uring_setup 0 0; io_uring_enter -1 0 0 0 0 0; io_uring_register -1 0 0 0
    io_setup 0 0; io_submit 0 0 0; process_madvise -1 0 0 0 1; cachestat -1 0 0 0
    remap_file_pages 1 0 0 0 0; name_to_handle_at -100 0 0 0 0; landlock_create_ruleset 0 0 9
"""
DEADLY = """
    ptrace -1 0 0 0; process_vm_readv -1 0 0 0 0 0; process_vm_writev -1 0 0 0 0 0
    kcmp -1 -1 0 0 0; pidfd_getfd -1 -1 0; perf_event_open 0 0 -1 -1 0
    bpf -1 0 0; userfaultfd -1; kexec_load 0 99 0 0; kexec_file_load -1 -1 0 0 -1
    init_module 0 0 0; finit_module -1 0 -1; delete_module 0 0
    syslog -1 0 0; iopl 99; ioperm -1 1 0; modify_ldt 99 0 0
    lookup_dcookie 0 0 0; nfsservctl; uselib 0
    add_key 0 0 0 0 0; request_key 0 0 0 0; keyctl 9999 0 0 0 0
    open_by_handle_at -1 0 0
    quotactl -1 0 0 0; quotactl_fd -1 -1 0 0; acct 1; swapon 0 0; swapoff 0; reboot 0 0 0 0
    settimeofday 1 0; clock_settime 0 0; vhangup
    fanotify_init -1 0; fanotify_mark -1 0 0 -1 0
"""
# Deadly to scripts and to the agent, not to the service, which builds the jails.
DEADLY_IN_JAILS = """
    umount2 0 0; pivot_root 0 0; chroot 0; setns -1 0
    open_tree -1 0 0; open_tree_attr -1 0 0 0 0; move_mount -1 0 -1 0 0
    fsopen 0 0; fsconfig -1 0 0 0 0; fsmount -1 0 0; fspick -1 0 0
    mount_setattr -1 0 0 0 0; sethostname 0 -1; setdomainname 0 -1
"""


@dataclass(frozen=True)
class Probe:
    title: str
    call: str | int | Callable[[], None]
    arguments: tuple[Argument, ...]
    expected: str
    # False where the call may fare no better without the filter, e.g. on a kernel that has it not. Such
    # a probe cannot show by itself that it was the filter that refused.
    telling: bool = True


def probe(
    expected: str, call: str | int, *arguments: Argument, telling: bool = True
) -> Probe:
    words = (a.__name__ if callable(a) else f"{a:#x}" for a in arguments)
    name = call if isinstance(call, str) else f"number {call:#x}"
    title = f"{name}({', '.join(words)})"
    return Probe(title, call, arguments, expected, telling)


_MEMORY = ctypes.create_string_buffer(4096)
_CAPABILITY_HEADER = ctypes.create_string_buffer(struct.pack("<Ii", 0x20080522, 0), 8)


# Arguments that are known only in the process that makes the call.
def me() -> int:
    return os.getpid()


def some_memory() -> int:
    return ctypes.addressof(_MEMORY)


def capability_header() -> int:
    return ctypes.addressof(_CAPABILITY_HEADER)


def getpid_by_int_80() -> None:
    """Enter by the 32-bit gate, where numbers and widths of arguments are others."""
    machine_code = b"\xb8\x14\x00\x00\x00\xcd\x80\xc3"  # mov eax, 20; int 0x80; ret
    rights = mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC
    page = mmap.mmap(-1, 4096, prot=rights)
    page.write(machine_code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    ctypes.CFUNCTYPE(ctypes.c_int)(address)()


def ptrace_in_a_thread() -> None:
    """The whole process must die of it, not the thread alone."""
    call = seccomp_load.LIBC.syscall
    thread = threading.Thread(target=lambda: call(101, NONE, 0, 0, 0))
    thread.start()
    thread.join()


def strict() -> list[Probe]:
    return [
        *_everyday_calls(),
        *_sockets(),
        *_namespaces(),
        *_oneself_only(),
        *_process_controls(),
        *_special_files(),
        *communication(),
        *_refused(),
        *deadly(),
        probe(KILLED, "mount", NOWHERE, NOWHERE, NOWHERE, 0, NOWHERE),
        *other_doors(),
    ]


def _everyday_calls() -> Iterable[Probe]:
    for call in "getpid getppid getuid geteuid getpgrp sched_yield setsid".split():
        yield probe(OK, call)
    yield probe(OK, "setpgid", 0, 0)
    yield probe(OK, "kill", me, 0)
    yield probe(OK, "getpriority", 0, me)
    yield probe(OK, "uname", some_memory)
    yield probe(OK, "sysinfo", some_memory)
    yield probe(OK, "capget", capability_header, NOWHERE)
    yield probe(OK, "rt_sigpending", some_memory, 8)
    yield probe(OK, "sched_getattr", 0, some_memory, 56, 0)
    for call in "read write pread64 fsync fstat fchmod close dup getdents64".split():
        yield probe(BAD_DESCRIPTOR, call, NONE)
    for call in "open stat lstat access execve readlink unlink symlink chown".split():
        yield probe(BAD_ADDRESS, call, NOWHERE, 0)
    yield probe(BAD_ADDRESS, "statx", -100, NOWHERE, 0, 0, NOWHERE)
    yield probe(BAD_ADDRESS, "execveat", -100, NOWHERE, NOWHERE, NOWHERE, 0)
    yield probe(BAD_ADDRESS, "memfd_create", NOWHERE, 0)
    yield probe(INVALID, "madvise", NOWHERE, 4096, 9999)
    yield probe(INVALID, "arch_prctl", 0xFFFF, NOWHERE)
    yield probe(INVALID, "futex", 1, 1)


def _sockets() -> Iterable[Probe]:
    yield probe(OK, "socket", 1, 1, 0)
    yield probe(OK, "socket", 1 | HIGH, 1, 0)
    yield probe(BAD_ADDRESS, "socketpair", 1, 1, 0, NOWHERE)
    yield probe(BAD_DESCRIPTOR, "connect", NONE, NOWHERE, 0)
    yield probe(BAD_DESCRIPTOR, "recvmsg", NONE, NOWHERE, 0)
    # INET, INET6, NETLINK, PACKET: this kernel has them, so the refusal is ours.
    for family in (2, 10, 16, 17, 2 | HIGH):
        yield probe(NO_FAMILY, "socket", family, 2, 0)
        yield probe(NO_FAMILY, "socketpair", family, 2, 0, NOWHERE)
    # UNSPEC, AX25, KEY, CAN, RXRPC, ALG, VSOCK, XDP: other kernels have them.
    for family in (0, 3, 15, 29, 33, 38, 40, 44, 0xFFFFFFFF):
        yield probe(NO_FAMILY, "socket", family, 2, 0, telling=False)


def _namespaces() -> Iterable[Probe]:
    yield probe(INVALID, "clone", THREAD)
    for flag in (NEW_PID, *OTHER_NAMESPACES.values()):
        yield probe(PERMISSION, "clone", flag | THREAD)
        yield probe(PERMISSION, "clone", flag | THREAD | HIGH)
        yield probe(PERMISSION, "unshare", flag)
    yield probe(PERMISSION, "unshare", 0)
    # CLONE_PARENT: the child would be the agent's.
    yield probe(PERMISSION, "clone", 0x8000 | THREAD)
    yield probe(NO_SUCH_CALL, "clone3", NOWHERE, 0)


def _shared_inodes() -> Iterable[Probe]:
    """What would tell a script, across jails, who opens the files of the shared root."""
    yield probe(BAD_DESCRIPTOR, "fcntl", NONE, 1, 0)
    # F_SETLEASE, F_NOTIFY, F_SETPIPE_SZ
    for command in (1024, 1026, 1031, 1026 | HIGH):
        yield probe(PERMISSION, "fcntl", NONE, command, 0)
    yield probe(NO_SUCH_CALL, "inotify_add_watch", NONE, NOWHERE, 0)


def _oneself_only() -> Iterable[Probe]:
    """By 0, for a pid could be the agent's where it has the script's uid."""
    others: tuple[Argument, ...] = (me, 1, 1 | HIGH, 0xFFFFFFFF)
    for pid in (0, HIGH):
        yield probe(OK, "prlimit64", pid, 7, NOWHERE, NOWHERE)
        yield probe(INVALID, "sched_setaffinity", pid, 0, NOWHERE)
        yield probe(INVALID, "sched_setscheduler", pid, 0, NOWHERE)
        yield probe(INVALID, "sched_setparam", pid, NOWHERE)
        yield probe(OK, "setpriority", 0, pid, 0)
    for other in others:
        yield probe(PERMISSION, "prlimit64", other, 7, NOWHERE, NOWHERE)
        yield probe(PERMISSION, "sched_setaffinity", other, 0, NOWHERE)
        yield probe(PERMISSION, "sched_setscheduler", other, 0, NOWHERE)
        yield probe(PERMISSION, "sched_setparam", other, NOWHERE)
        yield probe(PERMISSION, "setpriority", 0, other, 0)
    for which in (1, 2, 1 | HIGH):
        yield probe(PERMISSION, "setpriority", which, 0, 0)
    yield probe(PERMISSION, "ioprio_set", 1, 0, 0)


def _process_controls() -> Iterable[Probe]:
    yield probe(OK, "prctl", 3)
    yield probe(OK, "prctl", 4, 1)
    yield probe(OK, "prctl", 38, 1, 0, 0, 0)
    yield probe(OK, "prctl", 1, 0)
    yield probe(OK, "prctl", 23, 0)
    yield probe(BAD_ADDRESS, "prctl", 15, NOWHERE)
    # SECCOMP, SECUREBITS, MM, CAP_AMBIENT, SCHED_CORE, SET_PTRACER, with arguments that do nothing.
    refused = {22: 99, 28: 0, 35: 9999, 47: 4, 62: 99, 0x59616D61: 0}
    for option, second in refused.items():
        last = 1 if option == 35 else 0
        yield probe(PERMISSION, "prctl", option, second, 0, 0, last)
        yield probe(PERMISSION, "prctl", option | HIGH, second, 0, 0, last)
    for persona in (0xFFFFFFFF, 0, HIGH, 0xFFFFFFFF | HIGH):
        yield probe(OK, "personality", persona)
    for persona in (0x40000, 0x400000, 0x8, 0x40000 | HIGH):
        yield probe(PERMISSION, "personality", persona)
    for request in (0x5401, 0x541B, 0x5410, 0x4B01):
        yield probe(BAD_DESCRIPTOR, "ioctl", NONE, request, 0)
    for request in (0x5412, 0x541C, 0x5423):
        yield probe(PERMISSION, "ioctl", NONE, request, 0)
        yield probe(PERMISSION, "ioctl", NONE, request | HIGH, 0)


def _special_files() -> Iterable[Probe]:
    """mkfifo(3) only. The kernel reads 16 bits of the mode."""
    for high in (0, 1 << 16, HIGH):
        yield probe(BAD_ADDRESS, "mknod", NOWHERE, FIFO | 0o600 | high, 0)
        yield probe(BAD_ADDRESS, "mknodat", -100, NOWHERE, FIFO | 0o600 | high, 0)
        for kind in (0, CHARACTER, BLOCK, REGULAR, SOCKET):
            mode = kind | 0o600 | high
            yield probe(PERMISSION, "mknod", NOWHERE, mode, 0)
            yield probe(PERMISSION, "mknodat", -100, NOWHERE, mode, 0)
    # The kernel, too, makes no folder this way.
    mode = DIRECTORY | 0o600
    yield probe(PERMISSION, "mknod", NOWHERE, mode, 0, telling=False)


def communication() -> Iterable[Probe]:
    yield probe(INVALID, "shmget", 0, 0, 0)
    yield probe(INVALID, "shmat", NONE, NOWHERE, 0)
    yield probe(INVALID, "shmdt", 1)
    yield probe(INVALID, "shmctl", NONE, 0, NOWHERE)
    yield probe(INVALID, "semget", 0, 0, 0)
    yield probe(INVALID, "semop", NONE, NOWHERE, 0)
    yield probe(INVALID, "semctl", NONE, 0, 0, NOWHERE)
    yield probe(NO_ENTRY, "msgget", 0x7F00BAD0, 0)
    yield probe(INVALID, "msgctl", NONE, 0, NOWHERE)
    yield probe(BAD_ADDRESS, "mq_open", NOWHERE, 0, 0, NOWHERE)
    yield probe(BAD_ADDRESS, "mq_unlink", NOWHERE)
    yield probe(BAD_DESCRIPTOR, "mq_getsetattr", NONE, NOWHERE, NOWHERE)


def _refused() -> Iterable[Probe]:
    yield probe(PERMISSION, "setuid", os.getuid)
    yield probe(PERMISSION, "setgid", os.getgid)
    for call in "setreuid setregid setresuid setresgid setfsuid setfsgid".split():
        yield probe(PERMISSION, call, -1, -1, -1)
    yield probe(PERMISSION, "setgroups", 70000, NOWHERE)
    yield probe(PERMISSION, "capset", NOWHERE, NOWHERE)
    yield probe(PERMISSION, "adjtimex", NOWHERE)
    yield probe(PERMISSION, "clock_adjtime", 0, NOWHERE)
    for call in "setxattr lsetxattr fsetxattr removexattr fremovexattr".split():
        yield probe(NOT_SUPPORTED, call, NOWHERE, NOWHERE, NOWHERE, 0, 0)
    yield from written(NO_SUCH_CALL, ANSWERED_AS_UNKNOWN)
    yield from written(NO_SUCH_CALL, UNKNOWN_TO_SOME_KERNELS, telling=False)


def deadly() -> Iterable[Probe]:
    yield from written(KILLED, DEADLY)
    yield from written(KILLED, DEADLY_IN_JAILS)
    yield Probe("ptrace in a thread", ptrace_in_a_thread, (), KILLED)
    yield probe(KILLED, 101 | HIGH, NONE, 0, 0, 0)


def other_doors() -> Iterable[Probe]:
    yield Probe("int 0x80", getpid_by_int_80, (), KILLED)
    # getpid, open, mount, and the x32 numbers of execve, ptrace, process_vm_readv
    for number in (39, 2, 165, 520, 521, 539):
        yield probe(NO_SUCH_CALL, X32 | number, NONE, telling=False)
    for number in (1000, 0x3FFFFFFF, 0x7FFFFFFF, 0x80000000 | 39, 0xFFFFFFFF):
        yield probe(NO_SUCH_CALL, number, telling=False)


def written(expected: str, calls: str, telling: bool = True) -> Iterable[Probe]:
    for words in calls.replace("\n", ";").split(";"):
        if words.strip():
            call, *arguments = words.split()
            numbers = (int(argument) for argument in arguments)
            yield probe(expected, call, *numbers, telling=telling)
