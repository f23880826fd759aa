/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import java.nio.file.Path;
import java.util.List;

/**
 * The folder and the ports of a hub under test; they stay the same over restarts.
 *
 * @param folder the hub's configuration and state
 * @param coapPort a UDP port; the one above it is used too
 */
record HubHome(Path folder, int httpPort, int mqttPort, int coapPort, int sshPort) {

    static HubHome in(Path folder) {
        return new HubHome(folder, FreePorts.tcp(), FreePorts.tcp(), FreePorts.udp(), FreePorts.tcp());
    }

    /** The launcher's options for the ports that the hub and the demo have in common. */
    List<String> ports() {
        return List.of(
                "--http-port",
                Integer.toString(httpPort),
                "--mqtt-port",
                Integer.toString(mqttPort),
                "--coap-port",
                Integer.toString(coapPort),
                "--ssh-port",
                Integer.toString(sshPort));
    }

    /** Where the process' output goes. */
    Path output() {
        return folder.resolveSibling(folder.getFileName() + ".out");
    }

    /** The hub's own state, one folder a room. */
    Path state(String room) {
        return folder.resolve("state/metahab").resolve(room);
    }

    /** A configuration file of the hub. */
    Path etc(String file) {
        return folder.resolve("etc").resolve(file);
    }
}
