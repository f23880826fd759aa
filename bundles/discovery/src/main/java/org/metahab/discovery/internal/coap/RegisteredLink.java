/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.metahab.coap.CoapContent;
import org.metahab.coap.LinkWriter;
import org.metahab.coap.RegisteredEndpoint;
import org.metahab.coap.WebLink;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/**
 * A device that registered with the hub (RFC 9176): its list of links is what it registered, and is not asked for. It
 * speaks under the name of its registration and no other.
 */
final class RegisteredLink implements Link {

    private static final String WELL_KNOWN = "/.well-known/core";

    private final CoapLink device;
    private final Executor executor;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile RegisteredEndpoint endpoint;

    /** @param executor delivers links */
    RegisteredLink(CoapLink device, RegisteredEndpoint endpoint, Executor executor) {
        this.device = device;
        this.endpoint = endpoint;
        this.executor = executor;
    }

    RegisteredEndpoint registered() {
        return endpoint;
    }

    /** Takes what it registered anew. */
    void update(RegisteredEndpoint now) {
        endpoint = now;
        listeners.forEach(this::tell);
    }

    private void tell(Listener listener) {
        executor.execute(() -> {
            listener.onHeard();
            listener.onMessage(document(endpoint));
        });
    }

    /** The links, and one to the root that names the device as a lookup would. */
    private static Message document(RegisteredEndpoint endpoint) {
        List<WebLink> links = new ArrayList<>();
        for (WebLink link : endpoint.links()) {
            Map<String, List<String>> attributes = new LinkedHashMap<>(link.attributes());
            attributes.keySet().removeAll(List.of("ep", "d"));
            links.add(new WebLink(link.target(), attributes));
        }
        Map<String, List<String>> name = new LinkedHashMap<>();
        name.put("ep", List.of(endpoint.name()));
        if (!endpoint.sector().isEmpty()) {
            name.put("d", List.of(endpoint.sector()));
        }
        links.add(new WebLink("/", name));
        byte[] bytes = LinkWriter.write(links).getBytes(StandardCharsets.UTF_8);
        return new Message(WELL_KNOWN, ByteBuffer.wrap(bytes), false, CoapContent.LINK_FORMAT);
    }

    @Override
    public Endpoint endpoint() {
        return device.endpoint();
    }

    @Override
    public Handle listen(Interest interest, Listener listener) {
        if (!interest.path().equals(WELL_KNOWN)) {
            return device.listen(interest, listener);
        }
        listeners.add(listener);
        tell(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletionStage<Void> send(Outgoing message) {
        return device.send(message);
    }

    @Override
    public Handle watch(Watcher watcher) {
        return device.watch(watcher);
    }

    @Override
    public void refresh(String path) {
        device.refresh(path);
    }
}
