using System;
using System.Collections.Generic;
using System.Globalization;

interface IShape
{
    double Area { get; }
}

struct Circle : IShape
{
    public double Radius;
    public double Area => Math.PI * Radius * Radius;
}

class Rectangle : IShape
{
    public double Width { get; set; }
    public double Height { get; set; }
    public virtual double Area => Width * Height;
    public override string ToString() => $"{GetType().Name} {Width}x{Height}";
    public static Rectangle operator +(Rectangle a, Rectangle b) =>
        new Rectangle { Width = a.Width + b.Width, Height = Math.Max(a.Height, b.Height) };
}

class Square : Rectangle
{
    public Square(double side) => Width = Height = side;
}

class Program
{
    static string Describe(object value)
    {
        if (value == null)
            return "nothing";
        if (value is Square square)
            return $"square of {square.Width}";
        if (value is Rectangle wide && wide.Width > 2 * wide.Height)
            return $"wide {wide}";
        if (value is IShape shape)
            return $"{shape.GetType().Name} of {shape.Area:F3}";
        if (value is int number && number < 0)
            return $"minus {-number}";
        return value is string text ? $"{text.Length} letters" : value.GetType().Name;
    }

    static void Main()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var values = new List<object>
        {
            new Square(2.5), new Rectangle { Width = 9, Height = 4 }, new Rectangle { Width = 3, Height = 4 },
            new Circle { Radius = 1 }, -7, 7L, "größe", null, new Square(1) + new Rectangle { Width = 4, Height = 2 },
        };
        foreach (object value in values)
            Console.WriteLine(Describe(value));

        (int quotient, int remainder) = (Math.DivRem(47, 5, out int rest), rest);
        Console.WriteLine($"{quotient} rest {remainder}; {(int.TryParse("x1", out int n) ? "number" : "no number")} {n}");
    }
}
