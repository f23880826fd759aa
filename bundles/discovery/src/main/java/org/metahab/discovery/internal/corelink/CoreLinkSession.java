/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metahab.coap.LinkFormat;
import org.metahab.coap.WebLink;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** The links of one CoAP server. */
final class CoreLinkSession implements ConventionSession {

    /** Where a server lists its resources (RFC 6690, section 4). */
    static final String WELL_KNOWN = "/.well-known/core";

    private static final int MAX_BYTES = 100_000;

    private final LinkReader reader;
    private final DeviceName host;
    private LinkDocument document;
    private Set<String> known = Set.of();

    CoreLinkSession(Endpoint endpoint) {
        this.reader = new LinkReader(endpoint);
        this.host = DeviceName.ofHost(endpoint.name());
        this.document = new LinkDocument(host, "");
    }

    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>(List.of(new Interest(WELL_KNOWN, Interest.Mode.POLL_SLOWLY)));
        document.toRead().forEach(path -> interests.add(new Interest(path, Interest.Mode.POLL_SLOWLY)));
        return interests;
    }

    @Override
    public List<Finding> onMessage(Message message) {
        if (!message.path().equals(WELL_KNOWN)) {
            return learn(message);
        } else if (message.size() > MAX_BYTES) {
            return refused("it has " + message.size() + " bytes, and at most " + MAX_BYTES + " are read");
        } else if (message.text().isEmpty()) {
            return refused("it is no UTF-8 text");
        }
        try {
            read(LinkFormat.parse(message.text().get()));
            return tell();
        } catch (ParseException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private List<Finding> learn(Message message) {
        try {
            return document.learn(message) ? tell() : List.of();
        } catch (IllegalArgumentException e) {
            return List.of(new Finding.Refused(message.path(), String.valueOf(e.getMessage())));
        }
    }

    private static List<Finding> refused(String reason) {
        return List.of(new Finding.Refused(WELL_KNOWN, reason));
    }

    private void read(List<WebLink> links) {
        LinkDocument read = new LinkDocument(
                links.stream()
                        .flatMap(link -> reader.serverName(link).stream())
                        .findFirst()
                        .orElse(host),
                links.stream()
                        .flatMap(link -> reader.objectRoot(link).stream())
                        .findFirst()
                        .orElse(""));
        for (WebLink link : links) {
            try {
                Optional<String> path = reader.path(link);
                if (path.isEmpty() || !read.addObject(path.get())) {
                    reader.read(link).ifPresent(read::add);
                }
            } catch (IllegalArgumentException e) {
                read.refuse(link, String.valueOf(e.getMessage()));
            }
        }
        read.remember(document);
        document = read;
    }

    /** A document replaces the one before: what it doesn't list any more is withdrawn. */
    private List<Finding> tell() {
        List<Finding> said = document.findings();
        Set<String> now = new LinkedHashSet<>();
        said.stream().filter(Finding.Announced.class::isInstance).forEach(finding -> now.add(finding.source()));
        List<Finding> findings = new ArrayList<>();
        known.stream().filter(source -> !now.contains(source)).forEach(s -> findings.add(new Finding.Withdrawn(s)));
        findings.addAll(said);
        known = now;
        return findings;
    }
}
