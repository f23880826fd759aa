/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.preview;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Outgoing;

/**
 * A link that only listens. What is to be sent counts as sent.
 *
 * @param link that listens
 */
public record QuietLink(Link link) implements Link {

    @Override
    public Endpoint endpoint() {
        return link.endpoint();
    }

    @Override
    public Handle listen(Interest interest, Listener listener) {
        return link.listen(interest, listener);
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Handle watch(Watcher watcher) {
        return link.watch(watcher);
    }

    @Override
    public void refresh(String path) {
        link.refresh(path);
    }
}
