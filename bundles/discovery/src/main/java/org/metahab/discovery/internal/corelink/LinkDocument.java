/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.metahab.coap.WebLink;
import org.metahab.discovery.internal.lwm2m.ObjectTree;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;

/** What one link document says: resources by device, and what can't be used. */
final class LinkDocument {

    private final DeviceName server;
    private final ObjectTree objects;
    private final Map<DeviceName, List<Resource>> resources = new LinkedHashMap<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private final List<Finding> refused = new ArrayList<>();

    /**
     * An empty document.
     *
     * @param server what the server is called
     * @param objectRoot what stands before all LwM2M objects
     */
    LinkDocument(DeviceName server, String objectRoot) {
        this.server = server;
        this.objects = new ObjectTree(objectRoot);
    }

    /** Whether the path is that of an LwM2M object, which it takes. */
    boolean addObject(String path) {
        return objects.add(path);
    }

    /** Of several links to one resource the first counts. */
    void add(Resource resource) {
        if (paths.add(resource.path())) {
            resources.computeIfAbsent(name(resource), n -> new ArrayList<>()).add(resource);
        }
    }

    private DeviceName name(Resource resource) {
        if (!resource.endpointName().isEmpty()) {
            return DeviceName.ofEndpoint(resource.endpointName(), resource.sector());
        }
        return server.part(resource.anchor().isEmpty() ? Place.of(resource.path()) : new Place(resource.anchor(), ""));
    }

    void refuse(WebLink link, String reason) {
        refused.add(new Finding.Refused(CoreLinkSession.WELL_KNOWN + "#" + StateParsers.shown(link.target()), reason));
    }

    /** The LwM2M instances that are to be read for what the list doesn't tell. */
    Collection<String> toRead() {
        return objects.toRead();
    }

    void remember(LinkDocument before) {
        objects.remember(before.objects);
    }

    /** Takes what the server answered for one of {@link #toRead()}; returns whether that changes {@link #findings()}. */
    boolean learn(Message message) {
        return objects.learn(message);
    }

    List<Finding> findings() {
        Map<DeviceName, List<Resource>> devices = new LinkedHashMap<>(resources);
        if (!objects.isEmpty()) {
            devices.putIfAbsent(server, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        devices.forEach((name, parts) -> {
            List<ChannelDescription> extra = name.equals(server) ? objects.channels() : List.of();
            findings.add(new Finding.Announced(
                    CoreLinkSession.WELL_KNOWN + "#" + name.identity(), describe(name, parts, extra)));
        });
        findings.addAll(refused);
        return findings;
    }

    private DeviceDescription describe(DeviceName name, List<Resource> parts, List<ChannelDescription> extra) {
        String title = parts.size() == 1 && extra.isEmpty() ? parts.get(0).title() : "";
        boolean single = parts.size() == 1 && extra.isEmpty() && name.named();
        List<ChannelDescription> channels = parts.stream()
                .map(part ->
                        ResourceChannels.describe(part, name.path(), single || !title.isEmpty() ? "" : part.label()))
                .collect(Collectors.toCollection(ArrayList::new));
        channels.addAll(extra);
        Map<String, String> facts =
                new LinkedHashMap<>(name.equals(server) ? objects.facts() : Map.<String, String>of());
        if (single) {
            facts.putIfAbsent("path", parts.get(0).path());
        }
        return new DeviceDescription(
                "device",
                name.id(),
                Set.of(name.identity()),
                label(name, parts, title, facts),
                name.location(),
                "",
                facts,
                channels);
    }

    private static String label(DeviceName name, List<Resource> parts, String title, Map<String, String> facts) {
        if (!title.isEmpty()) {
            return title;
        } else if (name.named()) {
            return name.label();
        }
        return Optional.ofNullable(facts.get("model")).or(() -> folder(parts)).orElse(name.label());
    }

    /** The folder that all resources are in, as a name. */
    private static Optional<String> folder(List<Resource> resources) {
        Set<String> folders = resources.stream()
                .map(resource -> resource.path().substring(0, resource.path().lastIndexOf('/')))
                .collect(Collectors.toSet());
        return folders.size() == 1
                ? folders.stream()
                        .filter(folder -> !folder.isEmpty())
                        .map(Labels::ofPath)
                        .findFirst()
                : Optional.empty();
    }
}
