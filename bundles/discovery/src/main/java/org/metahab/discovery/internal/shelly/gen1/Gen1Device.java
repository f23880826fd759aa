/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.shelly.point.ChannelBook;
import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.internal.shelly.point.OnlineSignal;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** A device of the first generation, by what it has told so far. */
final class Gen1Device {

    /** Those that run on batteries are away from the network most of the time without being gone. */
    private static final Pattern SLEEPER = Pattern.compile("shelly(ht|dw2?|flood|smoke|button[12])-.*");

    private static final Pattern SHORT_MAC = Pattern.compile(".*-([0-9a-fA-F]{6}|[0-9a-fA-F]{12})");

    private final String id;
    private final ChannelBook channels = new ChannelBook();
    private final Set<String> identities = new LinkedHashSet<>();
    private final Map<String, String> facts = new LinkedHashMap<>(Map.of("vendor", "Shelly"));

    Gen1Device(String id) {
        this.id = id;
        identities.add("shelly:" + id.toLowerCase(Locale.ROOT));
        Matcher mac = SHORT_MAC.matcher(id);
        if (mac.matches()) {
            identify(mac.group(1).toLowerCase(Locale.ROOT));
        }
        int dash = id.indexOf('-');
        facts.put("model", dash > 0 ? id.substring(0, dash) : id);
    }

    /** Its whole address and the end of it, as CoIoT tells it. */
    private void identify(String mac) {
        if (mac.length() == 12) {
            identities.add("mac:" + mac);
        }
        identities.add("shelly:" + mac.substring(mac.length() - 6));
    }

    /** Takes what it says about itself. */
    void introduce(Gen1Announcement announcement) {
        facts.putAll(announcement.facts());
        if (!announcement.mac().isEmpty()) {
            identify(announcement.mac());
        }
    }

    /** Takes what it tells. Returns whether there is a new channel. */
    boolean learn(Gen1Topic topic, Fields told, List<TopicPoint> points) {
        boolean news = false;
        for (TopicPoint point : points) {
            if (point.point().isToldBy(told)) {
                news |= channels.put(channel(topic.number(), point));
            }
        }
        return news;
    }

    private ChannelDescription channel(int number, TopicPoint point) {
        Point what = point.point();
        String part = point.part() + (number == Gen1Topic.NONE ? "" : "_" + number);
        String channel = what.id().isEmpty() ? part : part + "_" + what.id();
        String base = Gen1Topic.base(id);
        List<Interest> inputs = point.topics().stream()
                .map(topic -> Interest.follow(base + topic.replace("N", String.valueOf(number))))
                .toList();
        return new ChannelDescription(
                channel,
                channel,
                number > 0 ? what.label() + " " + (number + 1) : what.label(),
                what.type(),
                what.semantics(),
                what.category(),
                SLEEPER.matcher(id).matches() ? Availability.OF_ENDPOINT : OnlineSignal.availability(base + "online"),
                Duration.ZERO,
                new FieldMapping(
                        name(inputs.get(0).path(), point),
                        what,
                        inputs,
                        Gen1Device::read,
                        point.commands().of(base, Math.max(0, number)),
                        List.of()));
    }

    /** A topic of an object tells several values. */
    private static String name(String topic, TopicPoint point) {
        return Gen1Topic.isObject(point.topics().get(0))
                ? topic + "#" + point.point().fields().get(0)
                : topic;
    }

    private static Fields read(Message message) {
        return Gen1Topic.parse(message.path()).map(topic -> topic.read(message)).orElse(Fields.NONE);
    }

    DeviceDescription describe() {
        return new DeviceDescription("device", id, identities, id, "", "", facts, channels.channels());
    }
}
