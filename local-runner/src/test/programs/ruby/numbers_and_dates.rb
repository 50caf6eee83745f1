require 'bigdecimal/util'
require 'date'
require 'matrix'

puts 0.1 + 0.2, '0.1'.to_d + '0.2'.to_d == '0.3'.to_d, 1r / 3 + 1r / 6, (3 + 4i).abs, (1 + 2i) * (3 - 1i)
puts (1..10).sum { |n| Rational(1, n) }, 7 / 2, -7 / 2, -7 % 3, -7.remainder(3), 7.fdiv(2), 2**-2
puts 255.to_s(2), 'zz'.to_i(36), 1_234_567.89.round(1), 12_345.round(-2), 2.5.round, 3.5.round(half: :even)
puts format('%08.3f|%+d|%x|%e|%-6s|%06.2f%%', Math::PI, 5, 255, 12_345.678, 'ab', 12.5)
puts (2**200), Integer.sqrt(10**20), 10.digits.inspect, 3.14.floor, -3.14.truncate, 5.clamp(1, 3)

roman = { 1000 => 'M', 900 => 'CM', 500 => 'D', 400 => 'CD', 100 => 'C', 90 => 'XC', 50 => 'L', 40 => 'XL',
          10 => 'X', 9 => 'IX', 5 => 'V', 4 => 'IV', 1 => 'I' }
to_roman = ->(n) { roman.reduce(+'') { |text, (value, letters)| text << letters * (n / value) and (n %= value; text) } }
puts [4, 1987, 2024, 3999].map(&to_roman).join(' ')

moon = Date.new(1969, 7, 20)
puts moon.strftime('%A, %-d %B %Y, day %j, week %V'), (Date.new(2000, 1, 1) - moon).to_i, moon >> 1, moon.next_day(12)
puts Date.leap?(2000), Date.valid_date?(2023, 2, 29), Date.parse('29 Feb 2024').cwday
puts (Date.new(2026, 1, 13)..Date.new(2026, 12, 31)).select { |d| d.day == 13 && d.friday? }.map(&:month).inspect
puts DateTime.new(2024, 3, 31, 23, 30, 0, '+02:00').new_offset(0).iso8601

matrix = Matrix[[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]
puts matrix.determinant, matrix.lup.solve(Vector[8, -11, -3]).inspect, (matrix * matrix.inverse == Matrix.identity(3))
puts (Matrix[[1, 1], [1, 0]]**50)[0, 1]
