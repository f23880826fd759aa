/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.util.List;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.item.Locations;

/**
 * Which part of a server a resource belongs to. Below a room each name is a device: {@code /kitchen/lamp},
 * {@code /kitchen/lamp/power}. Elsewhere a numbered folder is one: {@code /dev/1/temperature}. Anything else belongs to the
 * server as a whole.
 *
 * @param path of the device; empty for the server
 * @param location the room; empty for none
 */
record Place(String path, String location) {

    static final Place SERVER = new Place("", "");

    private static final Pattern NUMBERED = Pattern.compile("(?!v\\d+$)[\\p{L}_-]*\\d+");

    static Place of(String resource) {
        int query = resource.indexOf('?');
        List<String> steps = List.of((query < 0 ? resource : resource.substring(0, query)).split("/"));
        for (int i = steps.size() - 2; i > 0; i--) {
            String area = Labels.ofPath(steps.get(i));
            if (Locations.isKnown(area)) {
                return new Place(String.join("/", steps.subList(0, i + 2)), area);
            }
        }
        for (int i = steps.size() - 2; i > 0; i--) {
            if (NUMBERED.matcher(steps.get(i)).matches()) {
                return new Place(String.join("/", steps.subList(0, i + 1)), "");
            }
        }
        return SERVER;
    }
}
