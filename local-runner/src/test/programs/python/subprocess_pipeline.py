import os
import signal
import subprocess
import sys

text = "pear\napple\nfig\napple\n"
sort = subprocess.Popen(
    ["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
)
unique = subprocess.Popen(
    ["uniq", "-c"], stdin=sort.stdout, stdout=subprocess.PIPE, text=True
)
sort.stdout.close()
sort.stdin.write(text)
sort.stdin.close()
print([line.split() for line in unique.communicate()[0].splitlines()])
print(sort.wait(), unique.returncode)

code = (
    "import sys; print(sys.stdin.read().upper()); sys.stderr.write('oops'); sys.exit(3)"
)
result = subprocess.run(
    [sys.executable, "-c", code], input="shout", capture_output=True, text=True
)
print(result.returncode, repr(result.stdout), repr(result.stderr))

try:
    subprocess.run(["sh", "-c", "exit 7"], check=True)
except subprocess.CalledProcessError as error:
    print("failed with", error.returncode)
try:
    subprocess.run(["no-such-command"])
except FileNotFoundError as error:
    print("not found:", error.filename)
try:
    subprocess.run(["sleep", "60"], timeout=0.05)
except subprocess.TimeoutExpired as error:
    print("too slow:", error.cmd)

sleeper = subprocess.Popen(["sleep", "60"])
sleeper.send_signal(signal.SIGTERM)
print("ended by", signal.Signals(-sleeper.wait()).name)
print(
    subprocess.check_output(
        'echo "$GREETING, $(pwd | wc -l)"',
        shell=True,
        text=True,
        env={**os.environ, "GREETING": "hello"},
    ).strip()
)
