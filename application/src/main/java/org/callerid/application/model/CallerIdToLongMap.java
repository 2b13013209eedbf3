// SPDX-License-Identifier: Apache-2.0
package org.callerid.application.model;

import org.callerid.domain.callerid.CallerIdNumber;

/**
 * A map from caller ids to {@code long} values without an object per entry: a million entries take 33 MB. Entries
 * cannot be removed. Not thread-safe.
 */
public final class CallerIdToLongMap {
    /** Returned by {@link #get} if the number has no value. */
    public static final long ABSENT = Long.MIN_VALUE;
    private static final int MIN_CAPACITY = 1 << 10;
    /** The table is at most half full, which keeps searches short. */
    private static final int INVERSE_LOAD_FACTOR = 2;
    /** Distinguishes 2125551234 from {@code +2125551234}, if such a number existed. */
    private static final long INTERNATIONAL_FLAG = 1L << 60;
    private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[MIN_CAPACITY];
    private long[] values = new long[MIN_CAPACITY];
    private int size;

    /** The value of {@code number}, or {@link #ABSENT}. */
    public long get(CallerIdNumber number) {
        long key = key(number);
        int slot = slot(key, keys);
        return keys[slot] == key ? values[slot] : ABSENT;
    }

    /** Stores {@code value}, replacing an earlier one. */
    public void put(CallerIdNumber number, long value) {
        long key = key(number);
        int slot = slot(key, keys);
        values[slot] = value;
        if (keys[slot] != key) {
            keys[slot] = key;
            size++;
            if (size * INVERSE_LOAD_FACTOR > keys.length) {
                grow();
            }
        }
    }

    public int size() {
        return size;
    }

    /** Visits all entries, in no particular order. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                visitor.visit(number(keys[i]), values[i]);
            }
        }
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        long[] moreValues = new long[moreKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(keys[i], moreKeys);
                moreKeys[slot] = keys[i];
                moreValues[slot] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    /** The slot that holds {@code key}, or the empty slot where it belongs. */
    private static int slot(long key, long[] keys) {
        int slot = (int) ((key * HASH_MULTIPLIER) >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Never 0, which marks an empty slot. */
    private static long key(CallerIdNumber number) {
        return number.isInternational()
                ? INTERNATIONAL_FLAG + Long.parseLong(number.value().substring(1))
                : Long.parseLong(number.value());
    }

    private static CallerIdNumber number(long key) {
        return new CallerIdNumber(key >= INTERNATIONAL_FLAG ? "+" + (key - INTERNATIONAL_FLAG) : String.valueOf(key));
    }

    /** Receives one entry per call. */
    @FunctionalInterface
    public interface Visitor {
        void visit(CallerIdNumber number, long value);
    }
}
