/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A history that another system recorded. For one thread at a time. */
public interface HistorySource extends Closeable {

    /** What it is, for people: {@code Home Assistant's recorder home-assistant_v2.db (schema 48)}. */
    String name();

    /** What it has a history of. */
    List<SourceItem> items();

    /**
     * The span that it covers, as far as it can tell; what is asked for at most.
     *
     * @throws IOException when it can't be read
     */
    Period period() throws IOException;

    /**
     * Reads a part of it as a stream, roughly in the order of time; what depends on order, the sink does.
     *
     * @throws IOException when it can't be read to its end
     */
    void read(Period period, EventSink sink) throws IOException;

    /**
     * A span of time.
     *
     * @param from first moment
     * @param until first moment behind it
     */
    record Period(Instant from, Instant until) {

        /** The part of it that does not begin before a moment. */
        public Period since(Instant moment) {
            Instant begin = from.isBefore(moment) ? moment : from;
            return new Period(begin, until.isBefore(begin) ? begin : until);
        }
    }
}
