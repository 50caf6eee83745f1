using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

class Program
{
    static IEnumerable<int> Primes(int limit)
    {
        var composite = new bool[limit];
        for (int n = 2; n < limit; n++)
        {
            if (composite[n])
                continue;
            yield return n;
            for (long multiple = (long)n * n; multiple < limit; multiple += n)
                composite[multiple] = true;
        }
    }

    static IEnumerable<(long prime, int power)> Factors(long number)
    {
        for (long divisor = 2; divisor * divisor <= number; divisor++)
        {
            int power = 0;
            for (; number % divisor == 0; number /= divisor)
                power++;
            if (power > 0)
                yield return (divisor, power);
        }
        if (number > 1)
            yield return (number, 1);
    }

    static string Factorial(int n)
    {
        var digits = new List<int> { 1 };
        for (int factor = 2; factor <= n; factor++)
        {
            int carry = 0;
            for (int place = 0; place < digits.Count || carry > 0; place++)
            {
                if (place == digits.Count)
                    digits.Add(0);
                int product = digits[place] * factor + carry;
                digits[place] = product % 10;
                carry = product / 10;
            }
        }
        digits.Reverse();
        return digits.Aggregate(new StringBuilder(), (text, digit) => text.Append(digit)).ToString();
    }

    static void Main()
    {
        Console.WriteLine(string.Join(" ", Primes(100)));
        Console.WriteLine("below 100000: " + Primes(100_000).Count());
        Console.WriteLine("sum below 2000: {0:N0}", Primes(2000).Sum());
        Console.WriteLine($"30! = {Factorial(30)}, 100! has {Factorial(100).Length} digits");
        foreach (long number in new[] { 600851475143, 1L << 40, 9999999967, 5040 })
            Console.WriteLine($"{number} = " + string.Join(" * ", Factors(number).Select(f => f.power > 1 ? $"{f.prime}^{f.power}" : $"{f.prime}")));
    }
}
