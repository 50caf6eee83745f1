using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

class Program
{
    static string Reverse(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        var reversed = new StringBuilder();
        while (elements.MoveNext())
            reversed.Insert(0, elements.GetTextElement());
        return reversed.ToString();
    }

    static string ToRoman(int number)
    {
        int[] values = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
        string[] letters = "M CM D CD C XC L XL X IX V IV I".Split(' ');
        var text = new StringBuilder();
        for (int i = 0; i < values.Length; i++)
            for (; number >= values[i]; number -= values[i])
                text.Append(letters[i]);
        return text.ToString();
    }

    static void Main()
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        Console.WriteLine(Reverse("Größe 😀!") + " " + "😀".Length + " " + Encoding.UTF8.GetByteCount("ü😀"));
        Console.WriteLine("é".Normalize(NormalizationForm.FormD).Length + " " + "straße".ToUpperInvariant());
        Console.WriteLine(string.Join(" ", new[] { 4, 1987, 2024, 3999 }.Select(ToRoman)));
        Console.WriteLine(Regex.Replace("2024-02-29 and 1999-12-31", @"(\d+)-(\d+)-(\d+)", "$3.$2.$1"));
        Console.WriteLine(string.Format(invariant, "{0:N2}|{1:X4}|{2:P1}|{3,8:F3}|{4:E2}", 1234567.891, 48879, 0.256, Math.E, 12345.678));
        Console.WriteLine(0.1m + 0.2m == 0.3m ? "decimal is exact" : "decimal is wrong");
        Console.WriteLine((0.1 + 0.2).ToString("R", invariant) + " " + Math.Round(2.5m) + " " + Math.Round(2.5m, MidpointRounding.AwayFromZero));
        Console.WriteLine($"{7 / 2} {-7 / 2} {-7 % 3} {7 >> 1} {5 ^ 3} {1 << 10} {unchecked((byte)300)} {(int)'A' + 1}");
        Console.WriteLine(Convert.ToString(2024, 2) + " " + Convert.ToInt32("ff", 16) + " " + long.MaxValue + " " + decimal.MaxValue);
        var moon = new DateTime(1969, 7, 20, 20, 17, 40, DateTimeKind.Utc);
        Console.WriteLine(moon.ToString("dddd, d MMMM yyyy HH:mm", invariant) + " " + moon.DayOfYear + " " + (new DateTime(2000, 1, 1) - moon).Days);
        Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes("Grüße")) + " " + string.Join("-", "a1b22c".Split('1', '2')));
        int[][] triangle = Enumerable.Range(0, 6).Select(_ => new int[6]).ToArray();
        for (int row = 0; row < 6; row++)
            for (int column = 0; column <= row; column++)
                triangle[row][column] = column == 0 ? 1 : triangle[row - 1][column - 1] + triangle[row - 1][column];
        Console.WriteLine(string.Join(" ", triangle[5]));
    }
}
