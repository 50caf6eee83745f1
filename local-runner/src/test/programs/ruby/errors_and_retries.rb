class NetworkDown < StandardError
  attr_reader :attempt

  def initialize(attempt)
    @attempt = attempt
    super("down at attempt #{attempt}")
  end
end

def fetch(limit)
  attempts = 0
  begin
    attempts += 1
    raise NetworkDown.new(attempts) if attempts < 3

    puts "fetched at attempt #{attempts}"
  rescue NetworkDown => error
    retry if error.attempt < limit
    raise
  else
    puts 'else'
  ensure
    puts "ensure #{attempts}"
  end
end

fetch(5)
begin
  fetch(1)
rescue NetworkDown => error
  puts error.message
end

def parse(text)
  Integer(text, 10)
rescue ArgumentError
  raise TypeError, "#{text.inspect} is no number"
end

begin
  parse('12x')
rescue TypeError => error
  puts error.message, error.cause.class, error.backtrace.size.positive?
end

[-> { 1 / 0 }, -> { nil.size }, -> { [1].fetch(9) }, -> { {}.fetch(:a) }, -> { Float('abc') },
 -> { 'a'.freeze << 'b' }, -> { raise 'plain' }].each do |action|
  action.call
rescue => error
  puts error.class
end

at_exit { puts 'at exit' }
puts (Integer('zz') rescue 'modifier')
begin
  exit 6
rescue SystemExit => error
  puts "leaving with #{error.status}"
  raise
end
