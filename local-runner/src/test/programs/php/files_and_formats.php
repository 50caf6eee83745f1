<?php

declare(strict_types=1);

$rows = [['name', 'city', 'age'], ['Smith, Ann', 'Oslo', 31], ['Björn', 'New "York"', 27], ['Cléo', "two\nlines", 45]];
$file = fopen('people.csv', 'w');
foreach ($rows as $row) {
    fputcsv($file, $row);
}
fclose($file);
echo filesize('people.csv'), ' bytes, ', count(file('people.csv')), " lines\n";

$file = fopen('people.csv', 'r');
$header = fgetcsv($file);
$people = [];
while (($row = fgetcsv($file)) !== false) {
    $people[] = array_combine($header, $row);
}
fclose($file);
echo array_sum(array_column($people, 'age')), ' ', $people[2]['city'] === "two\nlines" ? 'same' : 'changed', "\n";

$json = json_encode($people[1] + ['tags' => [1.0, null, true]], JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION);
echo $json, "\n", json_decode($json)->tags[0], ' ', json_encode('ü/</'), "\n";

mkdir('data/deep', recursive: true);
file_put_contents('data/one.txt', "1\n");
file_put_contents('data/deep/two.txt', "22\n");
file_put_contents('data/one.txt', "more\n", FILE_APPEND);
$names = [];
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator('data', FilesystemIterator::SKIP_DOTS)) as $path => $info) {
    $names[$path] = $info->getSize();
}
ksort($names);
echo json_encode($names, JSON_UNESCAPED_SLASHES), ' ', pathinfo('a/b.tar.gz', PATHINFO_EXTENSION), "\n";

@mkdir('/tmp/output');
file_put_contents('/tmp/output/spam.gz', gzencode(str_repeat('spam ', 1000), 9));
echo strlen(gzdecode(file_get_contents('/tmp/output/spam.gz'))), ' ', filesize('/tmp/output/spam.gz') < 100 ? 'small' : 'large', "\n";
echo hash('sha256', 'abc'), ' ', md5(''), ' ', hash('crc32b', '123456789'), "\n";
echo bin2hex(pack('nVa4', 258, 1, 'ab')), ' ', json_encode(unpack('nshort/Vlong', "\x01\x02\x01\x00\x00\x00")), "\n";
echo base64_encode('Grüße'), ' ', serialize(['a' => 1, 'b' => [true, null]]), ' ', var_export(unserialize('i:5;'), true), "\n";
echo rename('data/one.txt', 'data/three.txt') && !file_exists('data/one.txt') ? 'renamed' : 'not renamed', ' ', implode(',', array_diff(scandir('data'), ['.', '..'])), "\n";
