<?php

declare(strict_types=1);

class ConfigurationError extends RuntimeException
{
}

function read(array $settings, string $key): int
{
    try {
        echo "reading $key: ";
        if (!array_key_exists($key, $settings)) {
            throw new OutOfBoundsException("no $key");
        }
        return intdiv(100, $settings[$key]);
    } catch (DivisionByZeroError $error) {
        throw new ConfigurationError("$key is zero", 7, $error);
    } finally {
        echo 'done; ';
    }
}

foreach (['half', 'none', 'zero', 'text'] as $key) {
    try {
        echo read(['half' => 2, 'zero' => 0, 'text' => 'x'], $key), "\n";
    } catch (ConfigurationError $error) {
        echo $error->getMessage(), ' ', $error->getCode(), ' after ', get_class($error->getPrevious()), "\n";
    } catch (OutOfBoundsException | TypeError $error) {
        echo get_class($error), "\n";
    }
}

set_error_handler(function (int $level, string $message): never {
    throw new ErrorException($message, 0, $level);
});
$failing = [
    fn() => [1, 2][5],
    fn() => file_get_contents('/box/missing'),
    fn() => (fn(int $n): int => $n)('5'),
    fn() => (fn(?ArrayObject $list) => $list->count())(null),
    fn() => match (3) { 1, 2 => 'small' },
    fn() => json_decode('{"a":', flags: JSON_THROW_ON_ERROR),
    fn() => new DateTime('no date'),
    fn() => 1 % 0,
    fn() => str_repeat('x', -1),
];
foreach ($failing as $number => $action) {
    try {
        $action();
        echo "$number went through\n";
    } catch (Throwable $error) {
        echo $number, ' ', get_class($error), ': ', strtok($error->getMessage(), '(,:'), "\n";
    }
}
register_shutdown_function(function (): void {
    echo "shutdown\n";
});
exit(3);
