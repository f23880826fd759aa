/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Things of one kind that happened, oldest first: each with its time, its place in the order of all that happened, and
 * the bucket reached. Keeps the latest up to a limit.
 */
public final class Track {

    private static final int FIRST_CAPACITY = 16;

    private final int limit;
    private final List<String> names = new ArrayList<>();
    private long[] times;
    private int[] orders;
    private byte[] codes;
    private int start;
    private int size;
    private boolean complete = true;

    Track(int limit) {
        this.limit = limit;
        int capacity = Math.min(limit, FIRST_CAPACITY);
        this.times = new long[capacity];
        this.orders = new int[capacity];
        this.codes = new byte[capacity];
    }

    void add(long time, int order, String bucket) {
        if (size == times.length && size < limit) {
            grow();
        }
        if (size == times.length) {
            start = (start + 1) % times.length;
            size--;
            complete = false;
        }
        int at = (start + size) % times.length;
        times[at] = time;
        orders[at] = order;
        codes[at] = code(bucket);
        size++;
    }

    /** How many are kept. */
    public int size() {
        return size;
    }

    /** Whether none was dropped yet. */
    public boolean isComplete() {
        return complete;
    }

    /** When the i-th happened, in milliseconds since 1970. */
    public long time(int i) {
        return times[place(i)];
    }

    /** The place of the i-th in the order of all that happened. */
    public int order(int i) {
        return orders[place(i)];
    }

    /** The bucket of the i-th. */
    public String bucket(int i) {
        return names.get(codes[place(i)]);
    }

    /** The buckets that occurred, in order of their first time. */
    public List<String> buckets() {
        return List.copyOf(names);
    }

    /** Index of the first that came later in the order; {@link #size()} when none did. */
    public int firstAfter(int order) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order(middle) > order) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Index of the first at or after that time; {@link #size()} when there is none. */
    public int firstAt(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) >= time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The bucket reached last at that place in the past; empty where nothing that is kept was before. */
    Optional<String> last(Stamp stamp) {
        int later = stamp.time() == Long.MAX_VALUE ? size : firstAt(stamp.time() + 1);
        int next = Math.min(firstAfter(stamp.order()), later);
        return next == 0 ? Optional.empty() : Optional.of(bucket(next - 1));
    }

    private int place(int i) {
        return (start + Objects.checkIndex(i, size)) % times.length;
    }

    private void grow() {
        int capacity = Math.min(limit, 2 * times.length);
        times = Arrays.copyOf(times, capacity);
        orders = Arrays.copyOf(orders, capacity);
        codes = Arrays.copyOf(codes, capacity);
    }

    private byte code(String bucket) {
        int code = names.indexOf(bucket);
        if (code < 0) {
            if (names.size() == Byte.MAX_VALUE) {
                return 0;
            }
            names.add(bucket);
            code = names.size() - 1;
        }
        return (byte) code;
    }
}
