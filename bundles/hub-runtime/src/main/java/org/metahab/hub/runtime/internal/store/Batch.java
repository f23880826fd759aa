/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.metahab.hub.item.ItemState;

/**
 * What waits to be written: of each document and each item's state only the latest, and events up to a bound, the oldest
 * of which are dropped and counted when the disk is away for long. Only state, guarded by its owner.
 */
final class Batch {

    static final int MAX_EVENTS = 200_000;

    /** By kind and uid; empty when the document is to be removed. */
    final Map<DocumentKey, Optional<String>> documents = new LinkedHashMap<>();

    final Map<String, ItemState> states = new LinkedHashMap<>();
    final Deque<HistoryRow> events = new ArrayDeque<>();

    /** Done when the batch was tried: true when it is on the disk. */
    final CompletableFuture<Boolean> written = new CompletableFuture<>();

    /** Events before this moment are to be forgotten. */
    Instant forgetBefore = Instant.MIN;

    private long droppedEvents;

    boolean isEmpty() {
        return documents.isEmpty() && states.isEmpty() && events.isEmpty() && forgetBefore.equals(Instant.MIN);
    }

    void add(HistoryRow event) {
        if (events.size() == MAX_EVENTS) {
            events.removeFirst();
            droppedEvents++;
        }
        events.addLast(event);
    }

    long droppedEvents() {
        return droppedEvents;
    }

    /** Puts what an earlier batch could not write beneath what is here. */
    void prepend(Batch earlier) {
        earlier.documents.forEach(documents::putIfAbsent);
        earlier.states.forEach(states::putIfAbsent);
        forgetBefore = forgetBefore.isAfter(earlier.forgetBefore) ? forgetBefore : earlier.forgetBefore;
        droppedEvents += earlier.droppedEvents;
        while (!earlier.events.isEmpty() && events.size() < MAX_EVENTS) {
            events.addFirst(earlier.events.removeLast());
        }
        droppedEvents += earlier.events.size();
    }
}
