using System;
using System.Linq;

class Program
{
    static int Largest(int[] numbers)
    {
        if (numbers.Length == 0)
            throw new ArgumentException("no numbers to compare");
        return numbers.Aggregate(Math.Max);
    }

    static void Main(string[] arguments)
    {
        foreach (string argument in arguments)
        {
            int[] numbers = argument.Split(',').Where(part => part != "").Select(int.Parse).ToArray();
            Console.WriteLine($"{argument}: {Largest(numbers)}");
        }
    }
}
