/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Finding;
import org.metahab.hub.item.ItemType;

/** Reads recorded lists of devices: each becomes a thing with a channel for each of its functions. */
class RecordedDevicesTest {

    @Test
    void everyDeviceBecomesAThingOrHasAStatedReason() {
        List<JsonObject> rows = Corpus.rows(Recorded.EXPOSES);
        int things = 0;
        int channels = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (Finding finding : Recorded.findings()) {
            if (finding instanceof Finding.Announced announced) {
                things++;
                channels += announced.device().channels().size();
            } else if (finding instanceof Finding.Refused refused) {
                reasons.merge(refused.reason(), 1, Integer::sum);
            }
        }
        System.out.println(Recorded.EXPOSES + ": " + rows.size() + " devices become " + things + " things with "
                + channels + " channels; without " + reasons);
        assertThat(things + reasons.values().stream().mapToInt(n -> n).sum()).isEqualTo(rows.size());
    }

    @Test
    void everyFunctionHasTheRightKindOfChannel() {
        Map<String, DeviceDescription> devices = Recorded.devices();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> checked = new TreeMap<>();
        for (JsonObject row : Corpus.rows(Recorded.EXPOSES)) {
            JsonObject entry = row.getAsJsonObject("entry");
            DeviceDescription device = devices.get(Recorded.text(entry, "ieee_address"));
            for (JsonElement expose : entry.getAsJsonObject("definition").getAsJsonArray("exposes")) {
                for (JsonObject part : leaves(expose.getAsJsonObject())) {
                    String kind = Recorded.text(part, "type");
                    checked.merge(kind, 1, Integer::sum);
                    if (!isRight(
                            device,
                            kind,
                            Recorded.text(part, "property"),
                            part.get("access").getAsInt())) {
                        wrong.add(Recorded.text(row, "model") + " " + kind + " " + Recorded.text(part, "property"));
                    }
                }
            }
        }
        System.out.println(Recorded.EXPOSES + ": functions with the right channel " + checked);
        assertThat(wrong).isEmpty();
    }

    /** Functions with a value; the features of specific ones, but composites and lists as a whole. */
    private static List<JsonObject> leaves(JsonObject expose) {
        boolean whole = List.of("composite", "list").contains(Recorded.text(expose, "type"));
        JsonArray features = expose.getAsJsonArray("features");
        if (whole || features == null) {
            return List.of(expose);
        }
        return features.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    private static boolean isRight(DeviceDescription device, String kind, String property, int access) {
        for (ChannelDescription channel : device.channels()) {
            if (channel.mapping() instanceof Lamp lamp && ofLamp(lamp.format(), property)
                    || channel.mapping() instanceof Shutter shutter && ofShutter(shutter, property)) {
                return true;
            }
        }
        return device.channels().stream()
                .filter(channel -> Recorded.isOf(channel, property))
                .anyMatch(channel -> channel.type().readOnly() == ((access & Expose.SET) == 0)
                        && types(kind).contains(channel.type().item()));
    }

    private static boolean ofLamp(LampFormat format, String property) {
        return property.equals(format.state())
                || format.brightness().filter(property::equals).isPresent()
                || format.color().filter(property::equals).isPresent();
    }

    private static boolean ofShutter(Shutter shutter, String property) {
        return shutter.position()
                        .filter(expose -> expose.property().equals(property))
                        .isPresent()
                || shutter.move()
                        .filter(expose -> expose.property().equals(property))
                        .isPresent();
    }

    private static List<ItemType> types(String kind) {
        return switch (kind) {
            case "binary" -> List.of(ItemType.SWITCH, ItemType.CONTACT);
            case "numeric" -> List.of(ItemType.NUMBER, ItemType.DIMMER);
            default -> List.of(ItemType.STRING);
        };
    }
}
