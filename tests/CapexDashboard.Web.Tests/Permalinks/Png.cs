using System.Buffers.Binary;

namespace CapexDashboard.Web.Tests.Permalinks;

/// <summary>The head of a PNG file (ISO/IEC 15948, 11.2.2).</summary>
internal static class Png
{
    public static (int Width, int Height) Size(byte[] file)
    {
        file.AsSpan(0, 8)
            .SequenceEqual("\u0089PNG\r\n\u001a\n".Select(letter => (byte)letter).ToArray())
            .ShouldBeTrue();
        return (
            BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)),
            BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))
        );
    }
}
