log = <<~LOG
  10.0.0.1 GET /index 200 512
  10.0.0.2 POST /form 302 -
  broken line
  10.0.0.1 GET /big 200 1024
LOG
pattern = /^(?<address>[\d.]+) (?<method>[A-Z]+) (?<path>\S+) (?<status>\d{3}) (?<size>\d+|-)$/
bytes = Hash.new(0)
log.each_line(chomp: true).with_index(1) do |line, number|
  if (match = pattern.match(line))
    bytes[match[:address]] += match[:size].to_i
  else
    puts "line #{number}: #{line}"
  end
end
puts bytes.inspect

def describe(value)
  case value
  in Integer | Float => number if number.negative? then "negative #{-number}"
  in { kind: 'circle', r: Numeric => radius, **rest } then "circle #{radius}, more #{rest.keys.sort}"
  in [first, *, last] then "from #{first} to #{last}"
  in [] | nil then 'nothing'
  in String => text unless text.empty? then "text of #{text.length}"
  else value.class.name
  end
end

[-3, { kind: 'circle', r: 2, z: 1, a: 0 }, [1, 2, 3], [], nil, 'größe', :symbol, [1]].each { |v| puts describe(v) }

puts '2024-02-29 to 1999-12-31'.gsub(/(\d+)-(\d+)-(\d+)/, '\3.\2.\1'), 'hello world'.gsub(/\b./, &:upcase)
puts 'a1b22'.scan(/([a-z])(\d+)/).inspect, 'hello'.tr('el', 'ip'), 'mississippi'.squeeze, 'abc'.succ, 'az'.next
puts 'Ésope reste ici et se repose'.downcase.unicode_normalize(:nfd).scan(/[a-z]/).then { |l| l == l.reverse }
puts 'WWWBBBBA'.gsub(/(.)\1*/) { |run| "#{run.size}#{run[0]}" }, '%s and %p' % %w[a b], 'ab' * 3
puts 'snow ☃ 😀'.each_char.map(&:ord).last, 'é'.unicode_normalize(:nfd).length, "👨‍👩‍👧".each_grapheme_cluster.count
puts "\xff".force_encoding('UTF-8').valid_encoding?, "caf\xc3".scrub('?'), 'ü'.encode('ISO-8859-1').bytes.inspect
puts %w[pear fig apple].sort_by { |w| [w.size, w] }.inspect, 'title case'.split.map(&:capitalize).join(' ').center(16, '*')
puts 'one two  three'.partition(' ').inspect, 'a,b,,c,,'.split(',', -1).inspect, 'line'.ljust(6, '.') + '|'.rjust(3)
begin
  'ü'.encode('US-ASCII')
rescue Encoding::UndefinedConversionError => error
  puts error.message
end
