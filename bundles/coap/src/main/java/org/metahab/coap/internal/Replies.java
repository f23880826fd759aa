/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.nio.ByteBuffer;
import org.eclipse.californium.core.coap.Response;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapReply;

/** Californium's messages as ours. */
final class Replies {

    private Replies() {}

    static CoapReply of(Response response) {
        return new CoapReply(
                response.getCode().toString(),
                new CoapContent(response.getPayload(), response.getOptions().getContentFormat()),
                response.getSourceContext().getPeerAddress());
    }

    static byte[] bytes(CoapContent content) {
        ByteBuffer view = content.bytes();
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }
}
