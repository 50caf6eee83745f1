<?php
// Children, files, streams, timers and extensions of PHP, which has no threads.
function expect(bool $holds): void
{
    if (!$holds) {
        throw new Exception("not as expected");
    }
}

expect(trim(shell_exec("echo spawned")) === "spawned");
$child = proc_open(["cat"], [["pipe", "r"], ["pipe", "w"]], $pipes);
fwrite($pipes[0], "text");
fclose($pipes[0]);
expect(stream_get_contents($pipes[1]) === "text" && proc_close($child) === 0);
if (function_exists("pcntl_fork")) {
    $pid = pcntl_fork();
    if ($pid === 0) {
        exit(3);
    }
    pcntl_waitpid($pid, $status);
    expect(pcntl_wexitstatus($status) === 3);
    $rung = false;
    pcntl_async_signals(true);
    pcntl_signal(SIGALRM, function () use (&$rung) { $rung = true; });
    pcntl_alarm(1);
    while (!$rung) {
        usleep(2000);
    }
}
mkdir("folder/inside", 0755, true);
file_put_contents("folder/inside/file", "text", LOCK_EX);
expect(copy("folder/inside/file", "copied") && rename("copied", "moved") && touch("moved"));
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator("folder", FilesystemIterator::SKIP_DOTS)) as $file) {
    unlink($file);
}
rmdir("folder/inside");
unlink(tempnam("/tmp", "made"));
symlink("moved", "link");
expect(disk_free_space(".") > 0 && fstat(tmpfile())["size"] === 0);
$server = stream_socket_server("unix://server.socket");
$client = stream_socket_client("unix://server.socket");
fwrite(stream_socket_accept($server), "hello");
expect(fread($client, 5) === "hello");
expect(@fsockopen("127.0.0.1", 9) === false && @file_get_contents("http://example.org/") === false);
expect(strlen(random_bytes(16)) === 16 && password_verify("a", password_hash("a", PASSWORD_BCRYPT, ["cost" => 4])));
expect(gc_collect_cycles() >= 0 && getmypid() > 0 && hrtime(true) > 0 && posix_getuid() === 1000);
usleep(1000);
echo "as expected\n";
