# Threads, fibers, children, files, timers and UNIX sockets of the standard library.
require "fileutils"
require "open3"
require "securerandom"
require "socket"
require "tempfile"
require "timeout"

def expect(holds)
  raise "not as expected" unless holds
end

expect Array.new(8) { |n| Thread.new { sleep 0.001; n } }.sum(&:value) == 28
queue = Thread::Queue.new
Thread.new { queue << 42 }
expect queue.pop == 42
expect Fiber.new { Fiber.yield 7 }.resume == 7
Warning[:experimental] = false
expect Ractor.new { 5 }.take == 5
begin
  Timeout.timeout(0.005) { sleep }
  expect false
rescue Timeout::Error
  nil
end
reader, writer = IO.pipe
pid = fork do
  writer.puts "forked"
  exit! 3
end
Process.wait pid
expect reader.gets == "forked\n" && $?.exitstatus == 3
expect Open3.capture2("cat", stdin_data: "text").first == "text"
sleeping = spawn("sleep", "60", pgroup: true)
Process.kill :KILL, sleeping
Process.wait sleeping
expect $?.signaled?
caught = false
trap(:USR1) { caught = true }
Process.kill :USR1, Process.pid
Thread.pass until caught
FileUtils.mkdir_p "folder/inside"
File.write "folder/inside/file", "text"
FileUtils.cp_r "folder", "copied", preserve: true
FileUtils.rm_rf "folder"
Tempfile.create { |file| expect file.flock(File::LOCK_EX) == 0 }
Process.setpriority Process::PRIO_PROCESS, 0, 1
Process.setrlimit :NOFILE, 200
server = UNIXServer.new("server.socket")
Thread.new { server.accept.tap { |client| client.write "hello" }.close }
expect UNIXSocket.new("server.socket").read == "hello"
begin
  TCPSocket.new "127.0.0.1", 9
  expect false
rescue Errno::EAFNOSUPPORT
  nil
end
SecureRandom.hex
Process.clock_gettime Process::CLOCK_PROCESS_CPUTIME_ID
puts "as expected"
