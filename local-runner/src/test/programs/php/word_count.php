<?php

declare(strict_types=1);

$text = stream_get_contents(STDIN);
preg_match_all('/\p{L}+/u', mb_strtolower($text), $matches);
$counts = array_count_values($matches[0]);
uksort($counts, fn(string $a, string $b): int => [$counts[$b], $a] <=> [$counts[$a], $b]);

printf("%d words, %d different\n", count($matches[0]), count($counts));
foreach (array_slice($counts, 0, 5, true) as $word => $count) {
    echo str_pad($word, 8), str_repeat('*', $count), PHP_EOL;
}
$lengths = array_map('mb_strlen', array_keys($counts));
echo 'longest: ', max($lengths), ' shortest: ', min($lengths), "\n";
echo 'bytes: ', strlen($text), ' characters: ', mb_strlen($text), "\n";
echo ucwords('the end of the lines'), ' ', strrev('stressed'), ' ', wordwrap('a longer line', 6, '|'), "\n";
echo similar_text('World', 'Word'), ' ', levenshtein('kitten', 'sitting'), ' ', soundex('Robert'), "\n";
