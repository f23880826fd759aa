/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.californium.core.coap.MessageObserverAdapter;
import org.eclipse.californium.core.coap.Response;
import org.jspecify.annotations.Nullable;

/** Tells how a request ended: with a response, or with the reason why there is none. */
final class RequestOutcome extends MessageObserverAdapter {

    private final URI uri;
    private final Consumer<Response> answered;
    private final Consumer<IOException> failed;

    RequestOutcome(URI uri, Consumer<Response> answered, Consumer<IOException> failed) {
        this.uri = uri;
        this.answered = answered;
        this.failed = failed;
    }

    @Override
    public void onResponse(Response response) {
        answered.accept(response);
    }

    @Override
    public void onReject() {
        failed.accept(new IOException(uri + " was rejected by the server (reset)"));
    }

    @Override
    public void onTimeout() {
        failed.accept(new IOException(uri + " did not answer: check that the device is on and the address right"));
    }

    @Override
    public void onCancel() {
        failed.accept(new IOException("The request to " + uri + " was cancelled"));
    }

    @Override
    public void onSendError(@Nullable Throwable error) {
        String remedy = "coaps".equals(uri.getScheme()) ? "; check the identity and its key on both sides" : "";
        failed.accept(new IOException("Can't reach " + uri + remedy + why(error), error));
    }

    @Override
    public void onResponseHandlingError(@Nullable Throwable error) {
        failed.accept(new IOException("The answer of " + uri + " can't be taken" + why(error), error));
    }

    private static String why(@Nullable Throwable error) {
        return error == null ? "" : " (" + error + ")";
    }
}
