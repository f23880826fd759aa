/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.coap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.codec.Answers;
import org.metahab.adaptation.codec.HabitJson;
import org.metahab.coap.CoapResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers {@code /metahab/suggestions} and a resource below it for each suggestion. One thread reads and answers; when more than
 * {@value #MOST_WAITING} requests wait for it, further ones fail (5.00).
 */
final class CoapChannel implements AutoCloseable {

    static final String PATH = "/metahab/suggestions";

    private static final Logger LOGGER = LoggerFactory.getLogger(CoapChannel.class);
    private static final int MOST_WAITING = 100;

    private final Suggestions suggestions;
    private final Function<CoapResource, Runnable> server;
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> new Thread(task, "metahab-feedback-coap"));
    private final SuggestionResource list;
    private final Runnable withdrawList;
    private final Map<String, Offered> offered = new LinkedHashMap<>();

    private record Offered(SuggestionResource resource, Runnable withdraw) {}

    /** @param server offers a resource, and gives what withdraws it */
    CoapChannel(Suggestions suggestions, Function<CoapResource, Runnable> server) {
        this.suggestions = suggestions;
        this.server = server;
        this.list = new SuggestionResource(PATH, this::all, CoapChannel::refuse, executor);
        this.withdrawList = server.apply(list);
        execute(this::refresh);
    }

    /** A suggestion is new or changed; returns at once. */
    void changed(String id) {
        execute(() -> {
            refresh();
            tell(id);
            list.changed();
        });
    }

    private synchronized void tell(String id) {
        Offered one = offered.get(id);
        if (one != null) {
            one.resource().changed();
        }
    }

    private void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOGGER.warn("CoAP's observers miss a change, as too much waits or the hub stops");
        }
    }

    private synchronized void refresh() {
        if (executor.isShutdown()) {
            return;
        }
        Set<String> gone = new HashSet<>(offered.keySet());
        for (Suggestion suggestion : suggestions.all()) {
            gone.remove(suggestion.id());
            offered.computeIfAbsent(suggestion.id(), this::offer);
        }
        gone.forEach(id -> offered.remove(id).withdraw().run());
    }

    private Offered offer(String id) {
        SuggestionResource resource = new SuggestionResource(
                PATH + "/" + id, () -> one(id), text -> Answers.say(suggestions, id, text), executor);
        return new Offered(resource, server.apply(resource));
    }

    private JsonElement one(String id) {
        return HabitJson.suggestion(suggestions
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no suggestion '" + id + "' any more")));
    }

    private JsonElement all() {
        return HabitJson.array(suggestions.all(), suggestion -> {
            JsonObject json = new JsonObject();
            json.addProperty("id", suggestion.id());
            json.addProperty("stage", suggestion.stage().name());
            json.addProperty("sentence", suggestion.sentence());
            json.addProperty("remark", suggestion.remark());
            return json;
        });
    }

    private static void refuse(String answer) {
        throw new UnsupportedOperationException("Answers are taken at " + PATH + "/ID");
    }

    @Override
    public synchronized void close() {
        executor.shutdownNow();
        offered.values().forEach(one -> one.withdraw().run());
        withdrawList.run();
    }
}
