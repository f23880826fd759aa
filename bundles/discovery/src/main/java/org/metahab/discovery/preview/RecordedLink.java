/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/** An endpoint that tells recorded messages to whoever listens, in their order, and takes none. */
final class RecordedLink implements Link {

    private final Endpoint endpoint;
    private final List<RecordedMessage> messages;
    private final Map<String, List<RecordedMessage>> byPath = new LinkedHashMap<>();

    RecordedLink(Endpoint endpoint, List<RecordedMessage> messages) {
        this.endpoint = endpoint;
        this.messages = List.copyOf(messages);
        messages.forEach(message -> byPath.computeIfAbsent(message.path(), path -> new ArrayList<>())
                .add(message));
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public Handle listen(Interest interest, Listener listener) {
        String path = interest.path();
        boolean wild = path.indexOf('+') >= 0 || path.indexOf('#') >= 0;
        Stream<RecordedMessage> heard = wild
                ? messages.stream().filter(message -> matches(path, message.path()))
                : byPath.getOrDefault(path, List.of()).stream();
        heard.forEach(message -> listener.onMessage(new Message(
                message.path(), ByteBuffer.wrap(message.payload().getBytes(StandardCharsets.UTF_8)), true)));
        listener.onHeard();
        return () -> {};
    }

    /** MQTT 3.1.1, section 4.7. */
    static boolean matches(String filter, String topic) {
        String[] wanted = filter.split("/", -1);
        String[] levels = topic.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("#")) {
                return true;
            } else if (i >= levels.length || !wanted[i].equals("+") && !wanted[i].equals(levels[i])) {
                return false;
            }
        }
        return wanted.length == levels.length;
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public Handle watch(Watcher watcher) {
        watcher.onReachable(true, "");
        return () -> {};
    }
}
