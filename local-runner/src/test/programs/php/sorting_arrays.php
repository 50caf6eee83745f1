<?php

declare(strict_types=1);

$people = [
    ['name' => 'Ann', 'age' => 31, 'city' => 'Oslo'],
    ['name' => 'Björn', 'age' => 27, 'city' => 'Rome'],
    ['name' => 'Cléo', 'age' => 31, 'city' => 'Rome'],
    ['name' => 'Dan', 'age' => 45, 'city' => 'Oslo'],
];
usort($people, fn(array $a, array $b): int => [$b['age'], $a['name']] <=> [$a['age'], $b['name']]);
echo implode(', ', array_column($people, 'name')), ' ', array_sum(array_column($people, 'age')), "\n";

$cities = [];
foreach ($people as ['name' => $name, 'city' => $city]) {
    $cities[$city][] = $name;
}
ksort($cities);
foreach ($cities as $city => $names) {
    echo "$city: ", implode(' ', $names), "\n";
}

function quick_sort(array $items): array
{
    if (count($items) < 2) {
        return $items;
    }
    $pivot = array_shift($items);
    return [
        ...quick_sort(array_filter($items, fn($x) => $x < $pivot)),
        $pivot,
        ...quick_sort(array_filter($items, fn($x) => $x >= $pivot)),
    ];
}

echo implode(' ', quick_sort([5, 3, 9, 1, 5, -2, 7])), "\n";
$files = ['img12.png', 'img10.png', 'img2.png', 'IMG1.png'];
natcasesort($files);
echo implode(' ', $files), ' ', array_key_first($files), "\n";
echo implode(' ', array_unique([1, 2, 2, 3, 1])), ' | ', implode(' ', array_intersect([1, 2, 3, 4], [2, 4, 6])), ' | ',
    implode(' ', array_diff([1, 2, 3, 4], [2, 4])), ' | ', json_encode(array_chunk([1, 2, 3, 4, 5], 2)), "\n";
echo json_encode(array_merge_recursive(['a' => [1]], ['a' => [2], 'b' => 3])), json_encode(array_flip(['x', 'y'])), "\n";
[$even, $odd] = [array_filter(range(1, 9), fn($n) => $n % 2 === 0), array_filter(range(1, 9), fn($n) => $n & 1)];
echo array_product($even), ' ', array_product($odd), "\n";

$heap = new SplMinHeap();
foreach ([5, 1, 8, 3] as $value) {
    $heap->insert($value);
}
$queue = new SplPriorityQueue();
foreach (['low' => 1, 'high' => 9, 'mid' => 5] as $job => $priority) {
    $queue->insert($job, $priority);
}
echo $heap->extract(), $heap->extract(), ' ', implode(' ', iterator_to_array($queue, false)), "\n";
