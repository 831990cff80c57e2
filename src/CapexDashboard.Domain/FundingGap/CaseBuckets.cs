using System.Buffers;
using System.Numerics.Tensors;

namespace CapexDashboard.Domain.FundingGap;

/// <summary>Cases by size, in buckets of equal width: the n-th smallest is found by sorting the one bucket it is in.</summary>
internal ref struct CaseBuckets
{
    private readonly ReadOnlySpan<double> _cases;
    private readonly double _min;
    private readonly double _scale;
    private readonly int[] _starts;
    private readonly int _count;
    private readonly double[] _sorted;
    private int _bucket = -1;

    public CaseBuckets(ReadOnlySpan<double> cases, int count)
    {
        _cases = cases;
        _count = count;
        _min = TensorPrimitives.Min(cases);
        var width = TensorPrimitives.Max(cases) - _min;
        _scale = width > 0 ? (count - 1) / width : 0;
        _starts = ArrayPool<int>.Shared.Rent(count + 1);
        _sorted = ArrayPool<double>.Shared.Rent(cases.Length);
        Count();
    }

    /// <summary>The n-th smallest case, from 0.</summary>
    public double Nth(int n)
    {
        var starts = _starts.AsSpan(0, _count + 1);
        var at = starts.BinarySearch(n);
        // Empty buckets share their start with the next: the last one that starts here holds the case.
        var bucket = at >= 0 ? at : ~at - 1;
        while (starts[bucket + 1] <= n)
            bucket++;
        if (bucket != _bucket)
            Sort(bucket);
        return _sorted[n - starts[bucket]];
    }

    public readonly void Dispose()
    {
        ArrayPool<int>.Shared.Return(_starts);
        ArrayPool<double>.Shared.Return(_sorted);
    }

    private readonly void Count()
    {
        var starts = _starts.AsSpan(0, _count + 1);
        starts.Clear();
        foreach (var one in _cases)
            starts[BucketOf(one) + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
    }

    private void Sort(int bucket)
    {
        _bucket = bucket;
        var size = 0;
        foreach (var one in _cases)
        {
            if (BucketOf(one) == bucket)
                _sorted[size++] = one;
        }
        _sorted.AsSpan(0, size).Sort();
    }

    private readonly int BucketOf(double one) => (int)((one - _min) * _scale);
}
