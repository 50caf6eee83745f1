using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

class SortedTree<T> : IEnumerable<T> where T : IComparable<T>
{
    class Node
    {
        public T Value;
        public Node Left, Right;
    }

    Node root;

    public int Count { get; private set; }

    public int Depth => DepthOf(root);

    public event Action<T> Refused;

    public void Add(T value) => root = Insert(root, value);

    Node Insert(Node node, T value)
    {
        if (node == null)
        {
            Count++;
            return new Node { Value = value };
        }
        int order = value.CompareTo(node.Value);
        if (order < 0)
            node.Left = Insert(node.Left, value);
        else if (order > 0)
            node.Right = Insert(node.Right, value);
        else
            Refused?.Invoke(value);
        return node;
    }

    static int DepthOf(Node node) => node == null ? 0 : 1 + Math.Max(DepthOf(node.Left), DepthOf(node.Right));

    static IEnumerable<T> Walk(Node node) =>
        node == null ? Enumerable.Empty<T>() : Walk(node.Left).Append(node.Value).Concat(Walk(node.Right));

    public IEnumerator<T> GetEnumerator() => Walk(root).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

class Program
{
    static void Main()
    {
        var numbers = new SortedTree<int> { 8, 3, 10, 1, 6, 14, 4, 7, 13 };
        var refused = new List<int>();
        numbers.Refused += refused.Add;
        numbers.Add(6);
        numbers.Add(8);
        Console.WriteLine(string.Join(", ", numbers));
        Console.WriteLine($"{numbers.Count} values, {numbers.Depth} deep, refused {string.Join(" and ", refused)}");
        Console.WriteLine(numbers.Where(n => n % 2 == 0).Select(n => n * n).Sum());

        var names = new SortedTree<string>();
        foreach (string name in "mike alpha zulu echo".Split(' '))
            names.Add(name);
        Console.WriteLine(string.Join(" < ", names) + ", last " + names.Last());
    }
}
