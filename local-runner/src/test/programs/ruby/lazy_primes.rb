require 'prime'

sieve = (0...100).to_a
sieve[0] = sieve[1] = nil
(2..10).each { |n| (n * n).step(99, n) { |multiple| sieve[multiple] = nil } if sieve[n] }
puts sieve.compact.join(' ')
puts sieve.compact == Prime.each(99).to_a
puts "sum below 2000: #{Prime.each(2000).sum}"
puts 600_851_475_143.prime_division.map { |prime, power| "#{prime}^#{power}" }.join(' * ')

fibonacci = Enumerator.new do |yielder|
  a, b = 0, 1
  loop do
    yielder << a
    a, b = b, a + b
  end
end
puts fibonacci.lazy.select(&:even?).reject { |n| (n % 3).zero? }.first(6).inspect
puts fibonacci.take_while { |n| n < 4_000_000 }.select(&:even?).sum
puts fibonacci.find_index { |n| n.to_s.size == 1000 }

collatz = ->(n) { n == 1 ? 1 : 1 + collatz.(n.even? ? n / 2 : 3 * n + 1) }
puts (1..1000).max_by(&collatz), collatz.(27)
puts (1..20).reduce(:lcm), 1071.gcd(462), 3.pow(200, 13), (2**100).digits.sum
