<?php

declare(strict_types=1);

function primes(): Generator
{
    $found = [];
    for ($candidate = 2; ; $candidate++) {
        foreach ($found as $prime) {
            if ($prime * $prime > $candidate) {
                break;
            }
            if ($candidate % $prime === 0) {
                continue 2;
            }
        }
        yield $found[] = $candidate;
    }
}

function take(iterable $source, int $count): Generator
{
    foreach ($source as $value) {
        if ($count-- <= 0) {
            return 'cut';
        }
        yield $value;
    }
}

echo implode(' ', iterator_to_array(take(primes(), 25), false)), "\n";

function permutations(array $items): Generator
{
    if ($items === []) {
        yield [];
    }
    foreach ($items as $index => $item) {
        $rest = $items;
        unset($rest[$index]);
        foreach (permutations($rest) as $tail) {
            yield [$item, ...$tail];
        }
    }
}

echo implode(' ', array_map('implode', iterator_to_array(permutations(['a', 'b', 'c']), false))), "\n";

$average = (function (): Generator {
    $total = $count = 0;
    while (($value = yield $count ? $total / $count : 0) !== null) {
        $total += $value;
        $count++;
    }
    return "$count values";
})();
echo $average->current(), ' ', $average->send(10), ' ', $average->send(5), "\n";
$average->send(null);
echo $average->getReturn(), "\n";

$compose = fn(callable ...$functions): Closure => fn($x) => array_reduce($functions, fn($value, $f) => $f($value), $x);
echo $compose('trim', strrev(...), fn(string $t): string => "<$t>")('  live '), "\n";

$total = 0;
$add = function (int $n) use (&$total): void {
    $total += $n;
};
array_map($add, range(1, 100));
echo $total, "\n";

$hanoi = function (int $n, string $from, string $to, string $spare) use (&$hanoi): int {
    return $n === 0 ? 0 : $hanoi($n - 1, $from, $spare, $to) + 1 + $hanoi($n - 1, $spare, $to, $from);
};
echo $hanoi(10, 'A', 'C', 'B'), "\n";
