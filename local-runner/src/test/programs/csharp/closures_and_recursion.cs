using System;
using System.Collections.Generic;
using System.Linq;

static class Program
{
    static Func<int> Counter(int step)
    {
        int value = 0;
        return () => value += step;
    }

    static Func<A, C> Then<A, B, C>(this Func<A, B> first, Func<B, C> second) => x => second(first(x));

    static IEnumerable<int[]> Queens(int size, params int[] placed)
    {
        if (placed.Length == size)
            return new[] { placed };
        return from column in Enumerable.Range(0, size)
               where !placed.Where((c, row) => c == column || Math.Abs(c - column) == placed.Length - row).Any()
               from solution in Queens(size, placed.Append(column).ToArray())
               select solution;
    }

    static IEnumerable<string> Moves(int discs, char from = 'A', char to = 'C', char spare = 'B') =>
        discs == 0
            ? Enumerable.Empty<string>()
            : Moves(discs - 1, from, spare, to).Append($"{from}{to}").Concat(Moves(discs - 1, spare, to, from));

    static void Main()
    {
        Func<int> ones = Counter(1), fives = Counter(5);
        Console.WriteLine($"{ones()} {fives()} {ones()} {fives()}");

        var actions = new List<Func<int>>();
        for (int i = 0; i < 3; i++)
        {
            int own = i;
            actions.Add(() => own * 10 + i);
        }
        Console.WriteLine(string.Join(" ", actions.Select(action => action())));

        Func<string, int> length = text => text.Length;
        Console.WriteLine(length.Then(n => n * n).Then(n => $"<{n}>")("seven"));

        Console.WriteLine(string.Join(" ", Enumerable.Range(4, 4).Select(n => Queens(n).Count())));
        Console.WriteLine(string.Join("", Queens(8).First()));
        Console.WriteLine(string.Join(" ", Moves(3)) + ", ten discs: " + Moves(10).Count());

        var known = new Dictionary<int, long>();
        Func<int, long> fibonacci = null;
        fibonacci = n =>
        {
            if (n < 2) return n;
            if (!known.TryGetValue(n, out long value))
                known[n] = value = fibonacci(n - 1) + fibonacci(n - 2);
            return value;
        };
        Console.WriteLine($"{fibonacci(90)} {known.Count}");
    }
}
