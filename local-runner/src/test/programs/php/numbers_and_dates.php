<?php

declare(strict_types=1);

var_dump(0.1 + 0.2 === 0.3, abs(0.1 + 0.2 - 0.3) < PHP_FLOAT_EPSILON, PHP_INT_MAX + 1, 7 <=> 3, 10 % 4, -7 % 3, intdiv(-7, 2), 7 / 2, 6 / 3, 2 ** 10, 2 ** -1);
echo fmod(7.5, 2), ' ', round(2.5), ' ', round(-3.5), ' ', round(1234.5678, -2), ' ', floor(-1.5), ' ', number_format(1234567.891, 2), "\n";
echo bin2hex(chr(255)), ' ', decbin(2024), ' ', hexdec('ff'), ' ', base_convert('zz', 36, 10), ' ', 0b101 | 0x10, ' ', 017, ' ', 1_000_000, "\n";
printf("%05.1f|%+d|%x|%e|%'*10s|%-6s|%b|%c|%%|%2\$s\n", 3.14159, 5, 255, 12345.678, 'right', 'left', 5, 65);

function gcd(int $a, int $b): int
{
    return $b === 0 ? $a : gcd($b, $a % $b);
}

function roman(int $number): string
{
    $text = '';
    foreach (['M' => 1000, 'CM' => 900, 'D' => 500, 'CD' => 400, 'C' => 100, 'XC' => 90, 'L' => 50, 'XL' => 40, 'X' => 10, 'IX' => 9, 'V' => 5, 'IV' => 4, 'I' => 1] as $letters => $value) {
        $text .= str_repeat($letters, intdiv($number, $value));
        $number %= $value;
    }
    return $text;
}

function power(int $base, int $exponent, int $modulus): int
{
    for ($result = 1; $exponent > 0; $exponent >>= 1, $base = $base * $base % $modulus) {
        $result = $exponent & 1 ? $result * $base % $modulus : $result;
    }
    return $result;
}

echo gcd(1071, 462), ' ', implode(' ', array_map('roman', [4, 1987, 2024, 3999])), ' ', power(65, 17, 3233), ' ', power(2790, 2753, 3233), "\n";
echo array_reduce(range(1, 20), fn(int $lcm, int $n): int => intdiv($lcm * $n, gcd($lcm, $n)), 1), "\n";

$moon = new DateTimeImmutable('1969-07-20 20:17:40', new DateTimeZone('UTC'));
echo $moon->format('l, j F Y, \d\a\y z, \w\e\e\k W'), ' ', $moon->getTimestamp(), ' ', $moon->modify('+1 month')->format(DATE_ATOM), "\n";
echo $moon->diff(new DateTimeImmutable('2000-01-01', new DateTimeZone('UTC')))->format('%y years %m months %d days, %a in all'), "\n";
echo (new DateTime('2024-03-31 01:30', new DateTimeZone('Europe/Berlin')))->add(new DateInterval('PT1H'))->format('c'), ' ', var_export(checkdate(2, 29, 2023), true), "\n";
$thirteenths = new DatePeriod(new DateTime('2026-01-13'), new DateInterval('P1M'), 11);
$fridays = [];
foreach ($thirteenths as $day) {
    if ($day->format('N') === '5') {
        $fridays[] = $day->format('M');
    }
}
echo implode(' ', $fridays), "\n";
