using System.Buffers;
using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>
/// Cases by size, in buckets of equal width. To find a few of the smallest, the second smallest and so on, only the buckets
/// that hold them are put in order.
/// </summary>
internal readonly ref struct CaseBuckets
{
    private const int Count = 4096;

    private readonly ReadOnlySpan<double> _cases;
    private readonly double _min;
    private readonly double _scale;
    private readonly int[] _starts;
    private readonly double[] _sorted;

    /// <param name="wanted">The places that will be asked for, from 0 for the smallest.</param>
    public CaseBuckets(ReadOnlySpan<double> cases, ReadOnlySpan<int> wanted)
    {
        _cases = cases;
        _min = TensorPrimitives.Min(cases);
        var width = TensorPrimitives.Max(cases) - _min;
        _scale = width > 0 ? (Count - 1) / width : 0;
        _starts = ArrayPool<int>.Shared.Rent(Count + 1);
        _sorted = ArrayPool<double>.Shared.Rent(cases.Length);
        CountAll();
        Sort(wanted);
    }

    /// <summary>The case at a place that was wanted.</summary>
    public double At(int place) => _sorted[place];

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_starts);
        ArrayPool<double>.Shared.Return(_sorted);
    }

    private void CountAll()
    {
        var starts = _starts.AsSpan(0, Count + 1);
        starts.Clear();
        foreach (var one in _cases)
            starts[BucketOf(one) + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
    }

    private void Sort(ReadOnlySpan<int> wanted)
    {
        // Where the next case of a bucket goes; −1 for the buckets that nobody wants.
        Span<int> next = stackalloc int[Count];
        next.Fill(-1);
        foreach (var place in wanted)
        {
            var bucket = BucketAt(place);
            next[bucket] = _starts[bucket];
        }
        foreach (var one in _cases)
        {
            ref var place = ref next[BucketOf(one)];
            if (place >= 0)
                _sorted[place++] = one;
        }
        for (var bucket = 0; bucket < Count; bucket++)
        {
            if (next[bucket] >= 0)
                _sorted.AsSpan(_starts[bucket].._starts[bucket + 1]).Sort();
        }
    }

    private int BucketAt(int place)
    {
        var starts = _starts.AsSpan(0, Count + 1);
        var at = starts.BinarySearch(place);
        // Empty buckets share their start with the next: the last one that starts here holds the case.
        var bucket = at >= 0 ? at : ~at - 1;
        while (starts[bucket + 1] <= place)
            bucket++;
        return bucket;
    }

    private int BucketOf(double one) => (int)((one - _min) * _scale);
}
