using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

static class Program
{
    static IEnumerable<string> Lines()
    {
        string line;
        while ((line = Console.ReadLine()) != null)
            yield return line;
    }

    static void Main()
    {
        var words = Lines()
            .SelectMany(line => Regex.Matches(line, @"\w+").Cast<Match>())
            .Select(match => match.Value.ToLowerInvariant())
            .ToList();
        Console.WriteLine($"{words.Count} words, {words.Distinct().Count()} different");

        var groups = from word in words
                     group word by word into same
                     orderby same.Count() descending, same.Key
                     select new { Word = same.Key, Count = same.Count() };
        foreach (var group in groups.Take(5))
            Console.WriteLine($"{group.Word,-8}{group.Count,3}");

        ILookup<int, string> byLength = words.Distinct().ToLookup(word => word.Length);
        foreach (var length in byLength.OrderBy(g => g.Key))
            Console.WriteLine("{0}: {1}", length.Key, string.Join(" ", length.OrderBy(w => w, StringComparer.Ordinal)));
        Console.WriteLine(words.Zip(words.Skip(1), (a, b) => a + " " + b).Count(pair => pair == "the sea"));
    }
}
