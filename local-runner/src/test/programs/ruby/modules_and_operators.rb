module Describable
  def describe
    "#{self.class.name.downcase} of #{area.round(2)}"
  end
end

class Shape
  include Comparable
  include Describable

  def <=>(other)
    area <=> other.area
  end
end

class Circle < Shape
  attr_reader :radius

  def initialize(radius)
    @radius = radius
  end

  def area
    Math::PI * radius**2
  end
end

Rectangle = Struct.new(:width, :height) do
  include Comparable
  include Describable

  def area = width * height

  def <=>(other) = area <=> other.area

  def +(other) = Rectangle.new(width + other.width, height + other.height)

  def coerce(number) = [Rectangle.new(number, number), self]
end

shapes = [Circle.new(1), Rectangle.new(2, 3), Circle.new(0.5), Rectangle.new(1, 1)]
puts shapes.sort.map(&:describe)
puts shapes.max.describe, Circle.new(2) > Circle.new(1), Rectangle.new(2, 3).between?(*shapes.minmax)
puts (Rectangle.new(1, 2) + Rectangle.new(3, 4)).inspect, Rectangle.new(6, 1) == Rectangle.new(2, 3)
puts Circle.ancestors.first(4).inspect, Circle.instance_methods(false).sort.inspect

class Ghost
  def method_missing(name, *arguments)
    name.end_with?('?') ? "asked #{name} with #{arguments.size}" : super
  end

  def respond_to_missing?(name, include_private = false) = name.end_with?('?') || super
end

puts Ghost.new.there?(1, 2), Ghost.new.respond_to?(:here?)
begin
  Ghost.new.boo
rescue NoMethodError => error
  puts error.message[/undefined method `\w+'/]
end
total = 3 + Rectangle.new(1, 1)
puts total.area
