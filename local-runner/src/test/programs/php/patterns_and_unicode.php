<?php

declare(strict_types=1);

$log = <<<'LOG'
10.0.0.1 GET /index 200 512
10.0.0.2 POST /form 302 -
broken line
10.0.0.1 GET /big 200 1024
LOG;
$bytes = [];
foreach (explode("\n", $log) as $number => $line) {
    if (preg_match('~^(?<address>[\d.]+) (?<method>[A-Z]+) (?<path>\S+) (?<status>\d{3}) (?<size>\d+|-)$~', $line, $match)) {
        $bytes[$match['address']] = ($bytes[$match['address']] ?? 0) + (int) $match['size'];
    } else {
        echo 'line ', $number + 1, ": $line\n";
    }
}
print_r($bytes);

echo preg_replace('/(\d+)-(\d+)-(\d+)/', '$3.$2.$1', '2024-02-29 to 1999-12-31'), "\n";
echo preg_replace_callback('/(.)\1*/', fn(array $m): string => strlen($m[0]) . $m[1], 'WWWBBBBA'), "\n";
echo json_encode(preg_split('/\s*[,;]\s*/', 'a , b;c ;  d')), ' ', preg_match_all('/\b\w{3}\b/', 'the cat sat on a mat'), "\n";
echo mb_strtoupper('größe'), ' ', mb_substr('日本語テキスト', 1, 3), ' ', mb_strpos('naïve café', 'café'), ' ', mb_strwidth('日本a'), "\n";
echo strlen('😀'), mb_strlen('😀'), ' ', mb_ord('€'), ' ', mb_chr(0x1F600), ' ', "\u{2603}", ' ', implode('|', mb_str_split('äöü')), "\n";
echo bin2hex(mb_convert_encoding('ü', 'ISO-8859-1', 'UTF-8')), ' ', var_export(mb_check_encoding("\xff", 'UTF-8'), true), ' ', mb_convert_case('the ÉTÉ', MB_CASE_TITLE), "\n";

function palindrome(string $text): bool
{
    preg_match_all('/\p{L}/u', mb_strtolower($text), $letters);
    return $letters[0] === array_reverse($letters[0]);
}

var_dump(palindrome('А роза упала на лапу Азора'), palindrome('たけやぶやけた'), palindrome('Not one'));
echo str_contains('haystack', 'st') ? 'contains' : 'lacks', ' ', substr_count('banana', 'an'), ' ', ucfirst(strtr('hello', 'el', 'ip')), ' ', nl2br("a\nb"), "\n";
echo htmlspecialchars('<a href="x">&</a>'), ' ', strip_tags('<b>bold</b>'), ' ', html_entity_decode('&eacute;&#8364;'), "\n";
echo vsprintf('%2$s-%1$04d', [7, 'x']), ' ', sprintf('%s', 1.0), ' ', http_build_query(['a b' => 'ä&', 'n' => [1, 2]]), ' ', parse_url('http://u@h.example:81/p?q#f', PHP_URL_PORT), "\n";
