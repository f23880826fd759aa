/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import java.util.Map;
import org.metahab.coap.CoapContent;
import org.metahab.discovery.spi.Message;

/** What CoAP carries as messages of discovery. */
final class Payload {

    /** In which devices say who they are: {@code SHSW-1#D47EBD#2} (CoIoT for Shelly devices, "Global DevID"). */
    private static final int DEVICE_ID = 3332;

    private Payload() {}

    static Message message(String path, CoapContent content, Map<Integer, String> options) {
        return new Message(path, content.bytes(), false, options.getOrDefault(DEVICE_ID, ""), content.format());
    }
}
