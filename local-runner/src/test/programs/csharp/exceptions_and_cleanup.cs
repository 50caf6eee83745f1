using System;
using System.Collections.Generic;

class OutOfStock : Exception
{
    public OutOfStock(string item, Exception cause) : base($"no {item} left", cause) => Item = item;

    public string Item { get; }
}

class Resource : IDisposable
{
    readonly string name;

    public Resource(string name)
    {
        this.name = name;
        Console.WriteLine("open " + name);
    }

    public void Dispose() => Console.WriteLine("close " + name);
}

class Program
{
    static readonly Dictionary<string, int> Stock = new Dictionary<string, int> { ["pen"] = 1 };

    static int Take(string item)
    {
        try
        {
            if (Stock[item] == 0)
                throw new OutOfStock(item, null);
            return --Stock[item];
        }
        catch (KeyNotFoundException error)
        {
            throw new OutOfStock(item, error);
        }
        finally
        {
            Console.WriteLine("asked for " + item);
        }
    }

    static void Main()
    {
        foreach (string item in new[] { "pen", "pen", "ink" })
            try
            {
                Console.WriteLine("left: " + Take(item));
            }
            catch (OutOfStock error) when (error.InnerException != null)
            {
                Console.WriteLine($"{error.Message}, because of {error.InnerException.GetType().Name}");
            }
            catch (OutOfStock error)
            {
                Console.WriteLine(error.Message);
            }

        try
        {
            using (new Resource("outer"))
            using (new Resource("inner"))
                Console.WriteLine(checked(int.MaxValue + Stock.Count));
        }
        catch (OverflowException)
        {
            Console.WriteLine("overflow; unchecked it is " + unchecked(int.MaxValue + Stock.Count));
        }
        Environment.Exit(5);
    }
}
