/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.metahab.coap.LinkFormat;
import org.metahab.coap.WebLink;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** What one CoAP server lists; each sensor or actuator in the list is a device. */
final class CoreLinkSession implements ConventionSession {

    static final String LIST = "/.well-known/core";

    private final Endpoint endpoint;
    private Set<String> listed = Set.of();

    CoreLinkSession(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<Interest> announcements() {
        return List.of(new Interest(LIST, Interest.Mode.POLL_SLOWLY));
    }

    @Override
    public List<Finding> onMessage(Message message) {
        List<WebLink> links;
        try {
            links = LinkFormat.parse(message.text().orElse(""));
        } catch (ParseException e) {
            return List.of(new Finding.Refused(
                    LIST, "this is no list of links: " + e.getMessage() + " at character " + e.getErrorOffset()));
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> present = new LinkedHashSet<>();
        for (WebLink link : links) {
            Resource resource = new Resource(endpoint, link);
            if (resource.isDevice() && present.add(resource.path())) {
                findings.add(new Finding.Announced(resource.path(), resource.describe()));
            }
        }
        listed.stream()
                .filter(path -> !present.contains(path))
                .forEach(path -> findings.add(new Finding.Withdrawn(path)));
        listed = present;
        return findings;
    }
}
