using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

class Program
{
    static async Task<int> SquareLater(int number)
    {
        await Task.Delay(number % 3);
        if (number == 13)
            throw new InvalidOperationException("unlucky " + number);
        return number * number;
    }

    static async Task Run()
    {
        int[] squares = await Task.WhenAll(Enumerable.Range(1, 10).Select(SquareLater));
        Console.WriteLine(string.Join(" ", squares) + " sum " + squares.Sum());
        try
        {
            await SquareLater(13);
        }
        catch (InvalidOperationException error)
        {
            Console.WriteLine("caught: " + error.Message);
        }
        using (var source = new CancellationTokenSource(20))
        {
            try
            {
                await Task.Delay(60_000, source.Token);
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine("cancelled");
            }
        }
    }

    static void Main()
    {
        Run().GetAwaiter().GetResult();

        int plain = 0, interlocked = 0;
        object gate = new object();
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            for (int i = 0; i < 10_000; i++)
            {
                lock (gate) plain++;
                Interlocked.Increment(ref interlocked);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Console.WriteLine($"{plain} {interlocked}");

        var queue = new BlockingCollection<int>(4);
        Task producer = Task.Run(() =>
        {
            foreach (int n in Enumerable.Range(1, 100)) queue.Add(n);
            queue.CompleteAdding();
        });
        Console.WriteLine(queue.GetConsumingEnumerable().Sum());
        producer.Wait();
    }
}
