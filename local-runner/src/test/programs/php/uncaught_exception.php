<?php

declare(strict_types=1);

final class TooHot extends Exception
{
}

function check(float $degrees): string
{
    if ($degrees > 40) {
        throw new TooHot(sprintf('%.1f degrees', $degrees));
    }
    return "$degrees is fine";
}

// The command line writes errors to standard output unless told otherwise.
ini_set('display_errors', 'stderr');
ini_set('log_errors', '0');
foreach (array_slice($argv, 1) as $argument) {
    echo check((float) $argument), "\n";
}
