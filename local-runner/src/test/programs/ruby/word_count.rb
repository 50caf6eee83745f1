text = $stdin.read
words = text.downcase.scan(/[[:alpha:]]+/)
counts = words.tally
puts "#{text.lines.size} lines, #{words.size} words, #{counts.size} different"

counts.sort_by { |word, count| [-count, word] }.first(4).each do |word, count|
  puts format('%-6s %2d %s', word, count, '#' * count)
end

puts counts.group_by { |_, count| count }.transform_values { |pairs| pairs.map(&:first).sort }
           .sort.to_h.inspect[0, 60]
longest = words.map(&:size).max
puts words.uniq.select { |word| word.size == longest }.sort.join(' ')
puts words.each_cons(2).count { |a, b| a == 'how' && b == 'i' }
puts "reversed: #{'Größe – 日本'.reverse} #{'größe'.upcase} #{'größe'.bytesize}"
