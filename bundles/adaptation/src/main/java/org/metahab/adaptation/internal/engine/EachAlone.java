/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.util.function.Consumer;
import org.metahab.hub.event.TimedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events on one by one. One that can't be taken in is left out: the first is logged with its cause, all are counted. */
final class EachAlone implements Consumer<TimedEvent> {

    private static final Logger LOGGER = LoggerFactory.getLogger(EachAlone.class);

    private final Consumer<TimedEvent> taker;
    private long failed;

    EachAlone(Consumer<TimedEvent> taker) {
        this.taker = taker;
    }

    @Override
    public void accept(TimedEvent event) {
        try {
            taker.accept(event);
        } catch (RuntimeException e) {
            if (failed == 0) {
                LOGGER.error("{} at {} can't be learnt from; it is left out", event.event(), event.at(), e);
            }
            failed++;
        }
    }

    /** How many could not be taken in. */
    long failed() {
        return failed;
    }
}
