require 'timeout'

mutex = Mutex.new
count = 0
threads = 4.times.map do
  Thread.new { 500.times { mutex.synchronize { count += 1 } } }
end
threads.each(&:join)
puts count

jobs = Queue.new
results = Queue.new
workers = 3.times.map do
  Thread.new do
    while (job = jobs.pop)
      results << [job, (1..job).reduce(1, :*)]
    end
  end
end
(1..10).each { |n| jobs << n }
jobs.close
workers.each(&:join)
sorted = Array.new(results.size) { results.pop }.sort
puts sorted.map(&:first).inspect, sorted.last.last

failing = Thread.new do
  Thread.current.report_on_exception = false
  raise ArgumentError, 'from the thread'
end
begin
  failing.value
rescue ArgumentError => error
  puts error.message
end

begin
  Timeout.timeout(0.05) { sleep 60 }
rescue Timeout::Error
  puts 'timed out'
end

fiber = Fiber.new do |first|
  second = Fiber.yield(first * 2)
  "got #{first} and #{second}"
end
puts fiber.resume(21), fiber.resume('more'), fiber.alive?

reader, writer = IO.pipe
child = fork do
  reader.close
  writer.puts 'from the child'
  exit! 3
end
writer.close
puts reader.read
_, status = Process.wait2(child)
puts status.exitstatus, `echo shell | tr a-z A-Z`, $?.success?
