/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A resource of ours as Californium serves it. */
final class ServedResource extends org.eclipse.californium.core.CoapResource {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServedResource.class);

    private final CoapResource resource;
    private final Executor executor;

    ServedResource(String name, CoapResource resource, Executor executor) {
        super(name);
        this.resource = resource;
        this.executor = executor;
        resource.link().attributes().forEach(this::describe);
        setObservable(resource.link().has("obs"));
        resource.onChange(changed -> notifyObservers());
    }

    private void describe(String attribute, List<String> values) {
        if (values.isEmpty()) {
            getAttributes().addAttribute(attribute);
        }
        values.forEach(value -> getAttributes().addAttribute(attribute, withoutQuotes(value)));
    }

    /** Californium writes quoted strings (RFC 6690, section 2) without escapes. */
    private static String withoutQuotes(String value) {
        return value.replace('"', '\'').replace('\\', '/');
    }

    private void notifyObservers() {
        try {
            executor.execute(this::changed);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The server is closed; nobody hears that {} changed", resource.path(), e);
        }
    }

    @Override
    public void handleGET(CoapExchange exchange) {
        answer(exchange, resource::get, content -> respond(exchange, content));
    }

    @Override
    public void handlePUT(CoapExchange exchange) {
        CoapContent content = new CoapContent(
                exchange.getRequestPayload(), exchange.getRequestOptions().getContentFormat());
        answer(exchange, () -> resource.put(content), done -> exchange.respond(ResponseCode.CHANGED));
    }

    @Override
    public void handlePOST(CoapExchange exchange) {
        handlePUT(exchange);
    }

    private static void respond(CoapExchange exchange, CoapContent content) {
        int accepted = exchange.getRequestOptions().getAccept();
        if (accepted != CoapContent.UNKNOWN && accepted != content.format()) {
            exchange.respond(ResponseCode.NOT_ACCEPTABLE);
        } else if (content.format() == CoapContent.UNKNOWN) {
            exchange.respond(ResponseCode.CONTENT, Replies.bytes(content));
        } else {
            exchange.respond(ResponseCode.CONTENT, Replies.bytes(content), content.format());
        }
    }

    private <T> void answer(CoapExchange exchange, Supplier<CompletionStage<T>> call, Consumer<T> success) {
        if (resource.isPrivate() && !isAuthenticated(exchange)) {
            exchange.respond(ResponseCode.UNAUTHORIZED);
            return;
        }
        try {
            var unused = call.get().whenComplete((result, failure) -> {
                if (failure == null) {
                    success.accept(result);
                } else {
                    refuse(exchange, failure);
                }
            });
        } catch (RuntimeException e) {
            refuse(exchange, e);
        }
    }

    private static boolean isAuthenticated(CoapExchange exchange) {
        return exchange.advanced().getRequest().getSourceContext().getPeerIdentity() != null;
    }

    private void refuse(CoapExchange exchange, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof UnsupportedOperationException) {
            exchange.respond(ResponseCode.METHOD_NOT_ALLOWED);
        } else if (cause instanceof IllegalArgumentException) {
            exchange.respond(ResponseCode.BAD_REQUEST, String.valueOf(cause.getMessage()));
        } else if (cause instanceof NoSuchElementException) {
            exchange.respond(ResponseCode.NOT_FOUND, String.valueOf(cause.getMessage()));
        } else if (cause instanceof IllegalStateException) {
            exchange.respond(ResponseCode.CONFLICT, String.valueOf(cause.getMessage()));
        } else {
            LOGGER.warn("The CoAP resource {} failed", resource.path(), cause);
            exchange.respond(ResponseCode.INTERNAL_SERVER_ERROR);
        }
    }
}
