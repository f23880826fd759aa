/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap;

import java.net.URI;
import java.util.List;

/**
 * A device that registered with the hub (RFC 9176, section 5).
 *
 * @param name its endpoint name, unique in its sector; not empty
 * @param sector the group that its name is unique in; may be empty
 * @param base scheme, address and port at which its resources are
 * @param links its resources, their targets as it wrote them
 */
public record RegisteredEndpoint(String name, String sector, URI base, List<WebLink> links) {

    public RegisteredEndpoint {
        links = List.copyOf(links);
    }
}
