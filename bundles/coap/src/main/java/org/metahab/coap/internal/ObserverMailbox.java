/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an observer, one notice at a time; of the states that wait, only the newest is kept, and so of the losses. */
final class ObserverMailbox {

    private static final Logger LOGGER = LoggerFactory.getLogger(ObserverMailbox.class);

    private final CoapObserver observer;
    private final Executor executor;
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private boolean telling;
    private boolean closed;

    ObserverMailbox(CoapObserver observer, Executor executor) {
        this.observer = observer;
        this.executor = executor;
    }

    private sealed interface Notice {}

    private record StateIs(CoapReply state) implements Notice {}

    private record LostBecause(String why) implements Notice {}

    void state(CoapReply state) {
        put(new StateIs(state));
    }

    void lost(String why) {
        put(new LostBecause(why));
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private synchronized void put(Notice notice) {
        if (closed) {
            return;
        }
        waiting.removeIf(older -> older.getClass() == notice.getClass());
        waiting.add(notice);
        if (!telling) {
            try {
                executor.execute(this::tellAll);
                telling = true;
            } catch (RejectedExecutionException e) {
                LOGGER.debug("The client is closed; a notice is dropped", e);
            }
        }
    }

    private void tellAll() {
        for (Notice notice = next(); notice != null; notice = next()) {
            try {
                if (notice instanceof StateIs is) {
                    observer.onState(is.state());
                } else if (notice instanceof LostBecause because) {
                    observer.onLost(because.why());
                }
            } catch (RuntimeException e) {
                LOGGER.error("An observer failed; it goes on being told", e);
            }
        }
    }

    private synchronized @Nullable Notice next() {
        Notice notice = waiting.poll();
        telling = notice != null;
        return notice;
    }
}
