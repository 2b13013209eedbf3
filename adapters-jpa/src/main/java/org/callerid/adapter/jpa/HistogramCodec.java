// SPDX-License-Identifier: Apache-2.0
package org.callerid.adapter.jpa;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Encodes response times as compressed HdrHistograms: microseconds, two significant digits, one minute at most. */
final class HistogramCodec {
    private static final long MAX_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
    private static final int DIGITS = 2;

    private HistogramCodec() {}

    static Histogram empty() {
        return new Histogram(MAX_MICROS, DIGITS);
    }

    static long clampToMicros(Duration duration) {
        return Math.clamp(duration.toNanos() / 1_000, 0, MAX_MICROS);
    }

    static byte[] encode(Histogram histogram) {
        ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        int length = histogram.encodeIntoCompressedByteBuffer(buffer);
        return Arrays.copyOf(buffer.array(), length);
    }

    static Histogram decode(byte[] bytes) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), MAX_MICROS);
        } catch (DataFormatException e) {
            throw new IllegalStateException("response times that HdrHistogram did not write", e);
        }
    }

    static Duration valueAtPercentile(double percentile, Histogram histogram) {
        return Duration.ofNanos(histogram.getValueAtPercentile(percentile) * 1_000);
    }
}
