<?php
// Checks the syntax of a PHP script before its first line: php -d auto_prepend_file=/cloche/validate.php main.php
(static function (): void {
    // Only the run's first process is the agent's child: its parent is outside of the process namespace, or is named
    // where there is none.
    $parent = explode(' ', (string) strrchr((string) @file_get_contents('/proc/self/stat'), ')'))[2] ?? '';
    if ($parent !== (getenv('CLOCHE_AGENT') ?: '0') || !str_starts_with((string) @readlink('/proc/self/fd/4'), 'socket:')) {
        return;
    }
    $channel = fopen('php://fd/4', 'r+b');
    if ($channel === false) {
        return;
    }
    $request = explode("\n", (string) stream_get_contents($channel));
    $script = 'main.php';
    foreach ($request as $line) {
        if (str_starts_with($line, 'file=')) {
            $script = substr($line, strlen('file='));
        }
    }
    $answer = "accepted\n";
    $error = null;
    try {
        if (function_exists('token_get_all') && is_readable($script)) {
            token_get_all((string) file_get_contents($script), TOKEN_PARSE);
        }
    } catch (Error $error) {
        $message = (string) preg_replace('/[^\x20-\x7e]/', ' ', substr($error->getMessage(), 0, 300));
        $answer = "refused\nerror\tsyntax_error\t{$error->getLine()}\t0\t{$message}\n";
    }
    fwrite($channel, $answer);
    // PHP holds a copy of the descriptor and cannot close the first: what is shut down is of no use to the script.
    stream_socket_shutdown($channel, STREAM_SHUT_RDWR);
    fclose($channel);
    error_clear_last();
    if ($error !== null || in_array('only=1', $request, true)) {
        exit($error === null ? 0 : 1);
    }
})();
