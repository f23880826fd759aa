/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.standalone;

import java.io.IOException;
import java.util.List;
import org.metahab.coap.CoapClient;
import org.metahab.coap.internal.Clients;

/**
 * A CoAP client of one's own.
 *
 * @param client works until closed
 * @param closing closes it
 */
public record StandaloneClient(CoapClient client, Runnable closing) implements AutoCloseable {

    /**
     * Opens a client on free ports.
     *
     * @param keys pre-shared keys as in the setting {@code psk} of {@code org.metahab.coap}: {@code identity@HOST=FILE}
     * @throws IOException when no port can be opened
     */
    public static StandaloneClient open(List<String> keys) throws IOException {
        return Clients.open(keys, StandaloneClient::new);
    }

    @Override
    public void close() {
        closing.run();
    }
}
