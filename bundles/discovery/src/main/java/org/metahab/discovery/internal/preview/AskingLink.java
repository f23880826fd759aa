/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.preview;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/**
 * A link that keeps count of what was asked to be heard and not answered yet, be it by yes or no. Safe for use by several
 * threads.
 *
 * @param link that is asked
 * @param open how many have had no answer, over all links that share it
 */
public record AskingLink(Link link, AtomicInteger open) implements Link {

    @Override
    public Endpoint endpoint() {
        return link.endpoint();
    }

    @Override
    public Handle listen(Interest interest, Listener listener) {
        Asked asked = new Asked(listener, open);
        Handle handle = link.listen(interest, asked);
        return () -> {
            handle.close();
            asked.answered();
        };
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        return link.send(message);
    }

    @Override
    public Handle watch(Watcher watcher) {
        return link.watch(watcher);
    }

    @Override
    public void refresh(String path) {
        link.refresh(path);
    }

    private static final class Asked implements Listener {

        private final Listener listener;
        private final AtomicInteger open;
        private final AtomicBoolean over = new AtomicBoolean();

        Asked(Listener listener, AtomicInteger open) {
            this.listener = listener;
            this.open = open;
            open.incrementAndGet();
        }

        void answered() {
            if (over.compareAndSet(false, true)) {
                open.decrementAndGet();
            }
        }

        @Override
        public void onMessage(Message message) {
            listener.onMessage(message);
        }

        @Override
        public void onHeard() {
            listener.onHeard();
            answered();
        }

        @Override
        public void onLost(String why) {
            listener.onLost(why);
            answered();
        }

        @Override
        public void onPending() {
            listener.onPending();
        }
    }
}
