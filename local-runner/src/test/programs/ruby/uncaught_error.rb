class EmptyBasket < StandardError; end

def price(basket, prices)
  raise EmptyBasket, 'nothing was put in' if basket.empty?

  basket.sum { |item, count| prices.fetch(item) * count }
end

prices = { apple: 25, pear: 40 }
puts price({ apple: 3, pear: 1 }, prices)
ARGV.each do |argument|
  basket = argument.split(',').to_h { |part| [part.to_sym, 2] }
  puts "#{argument}: #{price(basket, prices)}"
end
