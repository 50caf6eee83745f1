def counter(start = 0, step: 1)
  value = start
  [-> { value += step }, -> { value = start }]
end

advance, reset = counter(10, step: 5)
puts [advance.call, advance.(), advance[]].inspect
reset.call
puts advance.call

def each_pair_of(items)
  return to_enum(:each_pair_of, items) unless block_given?

  items.each_with_index do |first, index|
    items.drop(index + 1).each { |second| yield first, second }
  end
end

each_pair_of(%w[a b c]) { |a, b| print a, b, ' ' }
puts each_pair_of([1, 2, 3, 4]).map { |a, b| a * b }.sum

def early(items)
  items.each { |item| return item if item > 2 }
  nil
end

puts early([1, 2, 3, 4]), proc { |a, b| [a, b] }.call([1, 2]).inspect
begin
  ->(a, b) { a + b }.call(1)
rescue ArgumentError => error
  puts error.message
end

double = ->(x) { x * 2 }
increment = ->(x) { x + 1 }
puts (double >> increment).call(5), (double << increment).call(5)
add = ->(a, b, c) { a + b + c }.curry
puts add[1][2][3], [1, 2, 3].map(&add[10, 20]).inspect, %w[10 z1].map { |t| t.to_i(36) }.inspect

power = Hash.new { |known, n| known[n] = n < 2 ? n : known[n - 1] + known[n - 2] }
puts power[80], power.size
puts (1..4).each_with_object([]) { |n, list| list.unshift(n) }.inspect
puts [3, 1, 2].sort_by { -_1 }.inspect, (1..10).each_slice(4).to_a.inspect, [1, [2, [3, [4]]]].flatten(1).inspect
puts catch(:found) { (1..9).each { |a| (1..9).each { |b| throw :found, [a, b] if a * b == 42 } } }.inspect
