/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import java.util.HashMap;
import java.util.Map;

/**
 * Which account uses which client id. A client that connects with an id takes over whoever has it, so nobody may use
 * another account's. Safe for use by several threads.
 */
final class ClientIds {

    private final Map<String, Holder> holders = new HashMap<>();

    /** Takes an id for an account; says whether it may have it. */
    synchronized boolean take(String clientId, String account) {
        Holder present = holders.get(clientId);
        if (present != null && !present.account.equals(account)) {
            return false;
        }
        holders.put(clientId, new Holder(account, present == null ? 1 : present.connections + 1));
        return true;
    }

    /** One connection under this id has ended. */
    synchronized void release(String clientId) {
        holders.computeIfPresent(
                clientId,
                (id, holder) -> holder.connections <= 1 ? null : new Holder(holder.account, holder.connections - 1));
    }

    private record Holder(String account, int connections) {}
}
