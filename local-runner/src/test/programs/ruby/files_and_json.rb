require 'csv'
require 'digest'
require 'fileutils'
require 'json'
require 'zlib'

rows = CSV.parse(<<~TEXT, headers: true, converters: :numeric)
  name,age,city
  "Smith, Ann",31,Oslo
  Björn,27,"New ""York"""
  Cléo,45,Oslo
TEXT
puts rows.map { |row| row['name'] }.inspect, rows.sum { |row| row['age'] }

FileUtils.mkdir_p('data/deep')
by_city = rows.group_by { |row| row['city'] }.transform_values { |people| people.map { |p| p['age'] } }
File.write('data/cities.json', JSON.pretty_generate(by_city))
puts File.read('data/cities.json')
puts JSON.parse(File.read('data/cities.json'), symbolize_names: true)[:Oslo].sum

File.open('data/deep/lines.txt', 'w') { |file| 5.times { |n| file.puts "line #{n} äöü" } }
File.open('data/deep/lines.txt', 'a') { |file| file << "last\n" }
puts File.size('data/deep/lines.txt'), File.foreach('data/deep/lines.txt').grep(/[24]/).map(&:chomp).inspect
puts Dir.glob('data/**/*').sort.inspect, File.extname('a.tar.gz'), File.join('a', 'b')

FileUtils.mkdir_p('/tmp/output')
Zlib::GzipWriter.open('/tmp/output/spam.gz') { |gzip| gzip.write('spam ' * 1000) }
puts Zlib::GzipReader.open('/tmp/output/spam.gz', &:read).size
puts Digest::SHA256.hexdigest('abc'), Digest::MD5.hexdigest(''), format('%08x', Zlib.crc32('123456789'))

FileUtils.rm_rf('data')
begin
  File.read('data/cities.json')
rescue Errno::ENOENT => error
  puts error.message
end
begin
  JSON.parse('{"a": }')
rescue JSON::ParserError
  puts 'no JSON'
end
puts Marshal.load(Marshal.dump([1, :two, { three: 3.0 }])).inspect, [1, 258].pack('nN').unpack('C*').inspect
