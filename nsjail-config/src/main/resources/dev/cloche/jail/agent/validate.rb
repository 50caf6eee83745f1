# Checks the syntax of a Ruby script before its first line: ruby -r/cloche/validate.rb main.rb
# Everything is in a lambda, so that no constant, method or variable of ours is left for the script.
lambda do
  channel = begin
    # Only the run's first process is the agent's child: its parent is outside of the process namespace, or is named
    # where there is none.
    IO.for_fd(4, "r+b", autoclose: false) if Process.ppid.to_s == ENV.fetch("CLOCHE_AGENT", "0")
  rescue StandardError
    # The descriptor is not open, or Ruby's own.
    nil
  end
  next unless channel&.stat&.socket?

  request = channel.read.lines(chomp: true)
  script = request.grep(/\Afile=/).first.to_s.delete_prefix("file=")
  script = "main.rb" if script.empty?
  verbose, $VERBOSE = $VERBOSE, nil
  error = begin
    # The script's own compilation is to be the one whose warnings are heard.
    RubyVM::InstructionSequence.compile_file(script) if File.readable?(script)
    nil
  rescue SyntaxError => e
    e
  rescue SystemStackError, NoMemoryError
    SyntaxError.new("the parser gives up: too deeply nested")
  ensure
    $VERBOSE = verbose
  end
  answer = "accepted\n"
  if error
    lines = error.message.dup.force_encoding(Encoding::UTF_8).scrub.lines(chomp: true)
    # "main.rb:2: syntax error, …", the line itself, and a mark below the place
    place = lines.find { |line| line =~ /\A#{Regexp.escape(script)}:\d+: / } || lines.first.to_s
    number = place[/:(\d+): /, 1].to_i
    message = place.sub(/\A#{Regexp.escape(script)}:\d+: /, "")
    at = lines.index(place).to_i
    source = number.zero? ? nil : File.foreach(script, chomp: true, encoding: "UTF-8").first(number).last
    column = lines[at + 1] == source ? lines[at + 2].to_s.index("^").to_i + 1 : 0
    column = 0 unless lines[at + 2].to_s.include?("^")
    message = message.gsub(/[[:cntrl:]]/, " ")[0, 300]
    answer = "refused\nerror\tsyntax_error\t#{number}\t#{column}\t#{message}\n"
  end
  channel.write(answer)
  channel.autoclose = true
  channel.close
  Process.exit!(error ? 1 : 0) if error || request.include?("only=1")
end.call
