/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * A resource that the hub's CoAP server offers: register one as a service and it is served.
 *
 * <p>Methods are called on a thread of the server, by several at a time, and must not block.
 */
public interface CoapResource {

    /** Where it is: {@code /lamps/hall}. */
    String path();

    /** Its link's attributes in {@code /.well-known/core}. */
    WebLink link();

    /** Its present state, for GET; a stage that fails gives 5.00. */
    CompletionStage<CoapContent> get();

    /**
     * Takes a new state, for PUT and POST.
     *
     * @return completes when it is taken; fails with an {@link IllegalArgumentException} when the content is wrong
     *     (4.00), with an {@link UnsupportedOperationException} when the resource can't be written (4.05), with a
     *     {@link java.util.NoSuchElementException} when it is not there any more (4.04), and with an
     *     {@link IllegalStateException} when that is not possible now (4.09)
     */
    CompletionStage<Void> put(CoapContent content);

    /** Whether only those whom DTLS authenticated may read and write it; everybody else gets 4.01. */
    default boolean isPrivate() {
        return false;
    }

    /** Takes the function to be told when the state changed, so that observers hear of it. */
    void onChange(Consumer<CoapResource> changed);
}
