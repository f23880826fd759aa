/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.coap;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapResource;
import org.metahab.coap.WebLink;

/** JSON that can be observed and, perhaps, answered; for those whom DTLS authenticated. */
final class SuggestionResource implements CoapResource {

    private final String path;
    private final Supplier<JsonElement> state;
    private final Consumer<String> answer;
    private final Executor executor;
    private volatile Consumer<CoapResource> changed = resource -> {};

    /**
     * @param state asked by the executor
     * @param answer takes a text, or throws what {@link CoapResource#put} says; called by the executor
     */
    SuggestionResource(String path, Supplier<JsonElement> state, Consumer<String> answer, Executor executor) {
        this.path = path;
        this.state = state;
        this.answer = answer;
        this.executor = executor;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public WebLink link() {
        return new WebLink(
                path,
                Map.of(
                        "rt", List.of("metahab.suggestions"),
                        "ct", List.of(String.valueOf(CoapContent.JSON)),
                        "obs", List.of()));
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public CompletionStage<CoapContent> get() {
        return CompletableFuture.supplyAsync(
                () -> new CoapContent(state.get().toString().getBytes(StandardCharsets.UTF_8), CoapContent.JSON),
                executor);
    }

    @Override
    public CompletionStage<Void> put(CoapContent content) {
        return CompletableFuture.runAsync(() -> answer.accept(content.text()), executor);
    }

    @Override
    public void onChange(Consumer<CoapResource> listener) {
        changed = listener;
    }

    /** Tells those who observe it. */
    void changed() {
        changed.accept(this);
    }
}
