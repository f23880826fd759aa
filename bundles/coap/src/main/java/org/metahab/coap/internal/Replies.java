/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Response;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapReply;

/** Californium's messages as ours. */
final class Replies {

    private static final int MAX_OPTION = 255;

    private Replies() {}

    static CoapReply of(Response response) {
        return new CoapReply(
                response.getCode().toString(),
                new CoapContent(response.getPayload(), response.getOptions().getContentFormat()),
                response.getSourceContext().getPeerAddress(),
                options(response));
    }

    /** The options that are not RFC 7252's; a message has few, and long ones don't count. */
    static Map<Integer, String> options(Message message) {
        Map<Integer, String> options = new TreeMap<>();
        for (Option option : message.getOptions().getOthers()) {
            if (!option.isCritical() && option.getLength() <= MAX_OPTION) {
                options.putIfAbsent(option.getNumber(), new String(option.getValue(), StandardCharsets.UTF_8));
            }
        }
        return options;
    }

    static byte[] bytes(CoapContent content) {
        ByteBuffer view = content.bytes();
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }
}
