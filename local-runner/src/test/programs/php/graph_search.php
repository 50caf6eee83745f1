<?php

declare(strict_types=1);

final class Graph
{
    /** @var array<string, array<string, int>> */
    private array $edges = [];

    public function join(string $a, string $b, int $length): self
    {
        $this->edges[$a][$b] = $this->edges[$b][$a] = $length;
        return $this;
    }

    /** @return array{int, list<string>}|null */
    public function shortest(string $from, string $to): ?array
    {
        $queue = new SplPriorityQueue();
        $queue->insert([$from, 0, [$from]], 0);
        $done = [];
        while (!$queue->isEmpty()) {
            [$place, $distance, $path] = $queue->extract();
            if ($place === $to) {
                return [$distance, $path];
            }
            if (isset($done[$place])) {
                continue;
            }
            $done[$place] = true;
            foreach ($this->edges[$place] ?? [] as $next => $length) {
                $queue->insert([$next, $distance + $length, [...$path, $next]], -$distance - $length);
            }
        }
        return null;
    }
}

$graph = new Graph();
while (($line = fgets(STDIN)) !== false && trim($line) !== '') {
    [$a, $b, $length] = sscanf($line, '%s %s %d');
    $graph->join($a, $b, $length);
}
while (($line = fgets(STDIN)) !== false) {
    [$from, $to] = explode(' ', trim($line));
    $found = $graph->shortest($from, $to);
    echo "$from to $to: ", $found ? $found[0] . ' by ' . implode('-', $found[1]) : 'no way', "\n";
}

$board = [];
$solutions = 0;
$place = function (int $row) use (&$place, &$board, &$solutions): void {
    if ($row === 8) {
        $solutions++;
        return;
    }
    for ($column = 0; $column < 8; $column++) {
        foreach ($board as $above => $other) {
            if ($other === $column || abs($other - $column) === $row - $above) {
                continue 2;
            }
        }
        $board[$row] = $column;
        $place($row + 1);
        unset($board[$row]);
    }
};
$place(0);
echo "eight queens: $solutions\n";
