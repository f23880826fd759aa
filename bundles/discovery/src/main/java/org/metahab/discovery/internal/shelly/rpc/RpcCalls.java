/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.metahab.discovery.spi.Outgoing;

/**
 * Requests to one device (JSON-RPC 2.0 as Shelly writes it).
 *
 * @param prefix where the device's topics begin
 * @param source what its answers are addressed to: they come under {@code SOURCE/rpc}
 */
record RpcCalls(String prefix, String source) {

    static final long INFO = 1;
    static final long CONFIG = 2;
    static final long STATUS = 3;
    static final long COMMAND = 4;

    private static final Gson GSON = new Gson();

    String replies() {
        return source + "/rpc";
    }

    Outgoing askInfo() {
        return request(INFO, "Shelly.GetDeviceInfo", Map.of());
    }

    Outgoing askConfig() {
        return request(CONFIG, "Shelly.GetConfig", Map.of());
    }

    Outgoing askStatus() {
        return request(STATUS, "Shelly.GetStatus", Map.of());
    }

    /** A command to one component. */
    Outgoing command(String method, int id, Map<String, Object> parameters) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.putAll(parameters);
        return request(COMMAND, method, all);
    }

    private Outgoing request(long id, String method, Map<String, Object> parameters) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("id", id);
        request.put("src", source);
        request.put("method", method);
        if (!parameters.isEmpty()) {
            request.put("params", parameters);
        }
        return Outgoing.of(prefix + "/rpc", GSON.toJson(request));
    }
}
