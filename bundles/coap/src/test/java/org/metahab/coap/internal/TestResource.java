/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapResource;
import org.metahab.coap.WebLink;

/** A lamp that the hub offers. */
class TestResource implements CoapResource {

    private final String path;
    private volatile String state = "OFF";
    private volatile Consumer<CoapResource> changed = resource -> {};

    TestResource(String path) {
        this.path = path;
    }

    void set(String newState) {
        state = newState;
        changed.accept(this);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public WebLink link() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put("rt", List.of("core.a"));
        attributes.put("title", List.of("The \"hall\" lamp"));
        attributes.put("obs", List.of());
        return new WebLink(path, attributes);
    }

    @Override
    public CompletionStage<CoapContent> get() {
        return CompletableFuture.completedFuture(CoapContent.text(state));
    }

    @Override
    public CompletionStage<Void> put(CoapContent content) {
        if (content.text().equals("MAYBE")) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("ON or OFF, not MAYBE"));
        }
        set(content.text());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onChange(Consumer<CoapResource> listener) {
        changed = listener;
    }
}
