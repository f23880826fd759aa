/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Semantics;

/** Describes one device. A channel that is as it was keeps its description, so that nobody has to follow it anew. */
final class DeviceDescriber {

    private static final HomieProperty TEXT = new HomieProperty("$state", "", "string", "", "", false, true, false);

    private final HomieTopic topic;
    private Map<Key, ChannelDescription> known = Map.of();

    DeviceDescriber(HomieTopic topic) {
        this.topic = topic;
    }

    /** All that a channel is made of. */
    private record Key(
            String path, String label, HomieNode around, HomieProperty property, Availability availability) {}

    DeviceDescription describe(HomieDevice device) {
        Availability availability = availability(device);
        Map<Key, ChannelDescription> channels = new HashMap<>();
        List<ChannelDescription> all = new ArrayList<>();
        for (HomieNode node : device.nodes()) {
            HomieNode around = new HomieNode(node.id(), node.name(), node.type(), List.of());
            for (HomieProperty property : node.properties()) {
                String label = label(device, node, property);
                Key key = new Key(node.id() + "/" + property.id(), label, around, property, availability);
                all.add(channels.computeIfAbsent(key, this::channel));
                if (property.targeted()) {
                    Key target = new Key(key.path() + "/$target", label + " target", around, property, availability);
                    all.add(channels.computeIfAbsent(target, this::channel));
                }
            }
        }
        HomieNode none = new HomieNode("", "", "", List.of());
        for (String name : device.statistics()) {
            Key key = new Key("$stats/" + name, words(name), none, Statistic.property(name), availability);
            all.add(channels.computeIfAbsent(key, this::channel));
        }
        Key key = new Key("$state", "State", none, TEXT, availability);
        all.add(channels.computeIfAbsent(key, this::channel));
        for (String alert : device.alerts()) {
            Key notice = new Key("$alert/" + alert, "Alert " + words(alert), none, TEXT, availability);
            all.add(channels.computeIfAbsent(notice, this::channel));
        }
        if (topic.version5()) {
            all.add(channels.computeIfAbsent(new Key("$log", "Log", none, TEXT, availability), this::channel));
        }
        known = channels;
        return new DeviceDescription(
                "device",
                id(),
                device.identities(),
                device.name().isEmpty() ? topic.device() : device.name(),
                "",
                "",
                device.facts(),
                all);
    }

    private String id() {
        String root = topic.root().replace('/', '_');
        return root.equals("homie") ? topic.device() : root + "_" + topic.device();
    }

    /** A device that another one speaks for is gone when that one is (Homie 5, "Device life cycle"). */
    private Availability availability(HomieDevice device) {
        List<Availability.Signal> signals = new ArrayList<>();
        signals.add(new StateSignal(topic.base() + "/$state"));
        if (!device.rootDevice().equals(topic.device())) {
            signals.add(new StateSignal(topic.base(device.rootDevice()) + "/$state"));
        }
        return new Availability(Availability.Mode.ALL, signals);
    }

    private ChannelDescription channel(Key key) {
        ChannelDescription same = known.get(key);
        if (same != null) {
            return same;
        }
        boolean device = key.path().startsWith("$");
        boolean target = key.path().endsWith("/$target");
        HomieProperty property = key.property();
        boolean settable = property.settable() && !target;
        Codec codec = Codecs.of(property, topic.version5());
        ChannelType type = codec.type().withReadOnly(!settable);
        return new ChannelDescription(
                key.path().replaceAll("[^A-Za-z0-9_-]+", "_").replaceAll("^_|_$", ""),
                key.path(),
                key.label(),
                type,
                device ? Semantics.of("Status", "") : Meaning.semantics(key.around(), property, type),
                device || target ? Category.DIAGNOSTIC : Meaning.category(property, type),
                key.availability(),
                Duration.ZERO,
                mapping(key.path(), codec, settable, property.retained()));
    }

    private ChannelMapping mapping(String path, Codec codec, boolean settable, boolean retained) {
        String whole = topic.base() + "/" + path;
        if (path.equals("$log")) {
            return NoticeMapping.log(whole);
        }
        return path.startsWith("$alert/")
                ? NoticeMapping.alert(whole)
                : new PropertyMapping(whole, codec, settable, retained);
    }

    /** The node's name stands before the property's where there are several nodes. */
    private static String label(HomieDevice device, HomieNode node, HomieProperty property) {
        String name = property.name().isEmpty() ? words(property.id()) : property.name();
        String part = node.name().isEmpty() ? words(node.id()) : node.name();
        boolean alone = device.nodes().size() < 2;
        boolean said = name.toLowerCase(Locale.ROOT).startsWith(part.toLowerCase(Locale.ROOT));
        return alone || said ? name : part + " " + name;
    }

    private static String words(String id) {
        String spaced = id.replaceAll("[-_]+", " ").strip();
        return spaced.isEmpty() ? id : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
