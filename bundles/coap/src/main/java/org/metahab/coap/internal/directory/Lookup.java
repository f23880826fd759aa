/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal.directory;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.coap.LinkWriter;
import org.metahab.coap.WebLink;

/** Answers lookups (RFC 9176, section 6): which endpoints or resources there are that match a query. */
public final class Lookup {

    private final Directory directory;

    /** Looks in a directory. */
    public Lookup(Directory directory) {
        this.directory = directory;
    }

    /** A link to each registration that matches, or has a resource that does. */
    public String endpoints(List<String> query) throws RefusedException {
        Filter filter = Filter.of(query);
        List<WebLink> found = new ArrayList<>();
        for (Registration registration : directory.registrations()) {
            WebLink entry = entry(registration);
            boolean matches = filter.matches(entry)
                    || registration.endpoint().links().stream()
                            .anyMatch(link -> filter.matches(join(absolute(registration, link), entry)));
            if (matches) {
                found.add(entry);
            }
        }
        return LinkWriter.write(filter.page(found));
    }

    /** The resources that match, or whose endpoint does, with their whole addresses. */
    public String resources(List<String> query) throws RefusedException {
        Filter filter = Filter.of(query);
        List<WebLink> found = new ArrayList<>();
        for (Registration registration : directory.registrations()) {
            WebLink entry = entry(registration);
            for (WebLink link : registration.endpoint().links()) {
                WebLink absolute = absolute(registration, link);
                if (filter.matches(join(absolute, entry))) {
                    found.add(absolute);
                }
            }
        }
        return LinkWriter.write(filter.page(found));
    }

    private static WebLink entry(Registration registration) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put("ep", List.of(registration.endpoint().name()));
        if (!registration.endpoint().sector().isEmpty()) {
            attributes.put("d", List.of(registration.endpoint().sector()));
        }
        attributes.put("base", List.of(registration.endpoint().base().toString()));
        registration.attributes().forEach((name, value) -> attributes.putIfAbsent(name, List.of(value)));
        attributes.put("rt", List.of("core.rd-ep"));
        return new WebLink(registration.path(), attributes);
    }

    private static WebLink absolute(Registration registration, WebLink link) {
        URI base = registration.endpoint().base();
        Map<String, List<String>> attributes = new LinkedHashMap<>(link.attributes());
        attributes.computeIfPresent("anchor", (name, values) -> values.stream()
                .map(value -> resolve(base, value))
                .toList());
        return new WebLink(resolve(base, link.target()), attributes);
    }

    private static String resolve(URI base, String target) {
        try {
            return base.resolve("/").resolve(target).toString();
        } catch (IllegalArgumentException e) {
            return target.startsWith("/") ? base + target : target;
        }
    }

    /** A resource with what is known of its endpoint, as filters look at both. */
    private static WebLink join(WebLink link, WebLink entry) {
        Map<String, List<String>> attributes = new LinkedHashMap<>(entry.attributes());
        attributes.remove("rt");
        attributes.putAll(link.attributes());
        return new WebLink(link.target(), attributes);
    }
}
