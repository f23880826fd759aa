/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.metahab.discovery.internal.item.Locations;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Finding;

/** Makes findings of devices, groups and the bridge itself. */
final class Describer {

    private final String base;
    private final BridgeInfo info;

    Describer(String base, BridgeInfo info) {
        this.base = base;
        this.info = info;
    }

    List<Finding> ofDevice(String source, Device device) {
        if (!device.obstacle().isEmpty()) {
            return List.of(new Finding.Refused(source, device.obstacle()));
        }
        ChannelBook book = new ChannelBook(
                new Place(base + "/" + device.name(), !device.battery()),
                availability(device.name(), device.ieee()),
                device.battery());
        FunctionChannels functions = new FunctionChannels(book, switchEquipment(device.description()));
        Expose.list(device.exposes()).forEach(functions::add);
        ServiceChannels service = new ServiceChannels(book);
        service.addScenes(device.scenes());
        if (device.updates()) {
            service.addUpdate();
        }
        if (info.lastSeen()) {
            service.addLastSeen();
        }
        DeviceDescription description = new DeviceDescription(
                "device",
                device.ieee(),
                Set.of("ieee:" + device.ieee()),
                label(device),
                location(device.name()),
                "",
                device.facts(),
                book.channels());
        return findings(source, description, functions.unknown());
    }

    List<Finding> ofGroup(String source, Group group, List<Expose> functions) {
        if (!Device.isTopic(group.name())) {
            return List.of(new Finding.Refused(source, "its name can't be part of a topic"));
        } else if (functions.isEmpty()) {
            return List.of(new Finding.Refused(source, "the group has no members that can be commanded together"));
        }
        ChannelBook book = new ChannelBook(
                new Place(base + "/" + group.name(), true), availability(group.name(), group.id()), false);
        FunctionChannels channels = new FunctionChannels(book, "");
        functions.forEach(channels::add);
        new ServiceChannels(book).addScenes(group.scenes());
        String id = base + "_" + group.id();
        DeviceDescription description = new DeviceDescription(
                "group",
                id,
                Set.of("zigbee-group:" + codes(base) + "_" + group.id()),
                words(group.name()),
                location(group.name()),
                "",
                Map.of(
                        "model",
                        "Group",
                        "members",
                        String.valueOf(group.members().size())),
                book.channels());
        return findings(source, description, channels.unknown());
    }

    List<Finding> ofBridge(String source) {
        ChannelBook book = new ChannelBook(new Place(source, false), availabilityOfBridge(), false);
        new ServiceChannels(book).addBridge(base);
        return List.of(new Finding.Announced(
                source,
                new DeviceDescription(
                        "bridge",
                        info.coordinator(),
                        Set.of("ieee:" + info.coordinator().toLowerCase(Locale.ROOT)),
                        "Zigbee2MQTT" + (base.equals("zigbee2mqtt") ? "" : " " + base),
                        "",
                        "NetworkAppliance",
                        info.facts(),
                        book.channels())));
    }

    private static String codes(String text) {
        return text.chars().mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private static List<Finding> findings(String source, DeviceDescription description, List<String> unknown) {
        List<Finding> findings = new ArrayList<>();
        if (!description.channels().isEmpty()) {
            findings.add(new Finding.Announced(source, description));
        } else if (unknown.isEmpty()) {
            findings.add(new Finding.Refused(source, "none of its functions has a state or takes commands"));
        }
        new TreeSet<>(unknown)
                .forEach(kind -> findings.add(new Finding.Refused(
                        source,
                        "it has a function of the unknown kind '" + kind + "', whose parts are taken one by one")));
        return findings;
    }

    /** The bridge always tells of itself, of devices only where that is switched on. */
    private Availability availability(String name, String id) {
        if (!info.tellsAvailability(id)) {
            return availabilityOfBridge();
        }
        return new Availability(
                Availability.Mode.UNLESS_DENIED,
                List.of(new StateSignal(base + "/bridge/state"), new StateSignal(base + "/" + name + "/availability")));
    }

    private Availability availabilityOfBridge() {
        return new Availability(Availability.Mode.ALL, List.of(new StateSignal(base + "/bridge/state")));
    }

    /** A device that nobody gave a name is called by what it is and the end of its address. */
    private static String label(Device device) {
        boolean unnamed = device.name().equalsIgnoreCase(device.ieee());
        return unnamed && !device.description().isEmpty()
                ? device.description() + " "
                        + device.ieee().substring(Math.max(2, device.ieee().length() - 4))
                : words(device.name());
    }

    private static String words(String name) {
        return name.replace('/', ' ').strip();
    }

    /** People sort devices by rooms with slashes in their names. */
    private static String location(String name) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash).strip();
        return Locations.isKnown(first) ? first : "";
    }

    private static String switchEquipment(String description) {
        String words = description.toLowerCase(Locale.ROOT);
        return words.contains("plug") || words.contains("outlet") || words.contains("socket")
                ? "PowerOutlet"
                : "WallSwitch";
    }
}
