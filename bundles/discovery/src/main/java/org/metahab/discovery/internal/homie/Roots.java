/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.Interest;

/** Under which topics devices are looked for. */
final class Roots {

    /** Attributes of properties, nodes and devices, last what tells that a device is complete. */
    private static final List<String> ATTRIBUTES = List.of(
            "+/+/+/$format",
            "+/+/+/$unit",
            "+/+/+/$settable",
            "+/+/+/$retained",
            "+/+/+/$name",
            "+/+/+/$datatype",
            "+/+/$name",
            "+/+/$type",
            "+/+/$array",
            "+/+/$properties",
            "+/$fw/+",
            "+/$stats/+",
            "+/$stats",
            "+/$implementation",
            "+/$localip",
            "+/$mac",
            "+/$name",
            "+/$homie",
            "+/$state",
            "+/$nodes",
            "5/+/+/+/$target",
            "5/+/$alert/+",
            "5/+/$description",
            "5/+/$state");

    private final List<String> roots;

    /** @param roots those that can't be roots are left out */
    Roots(List<String> roots) {
        this.roots = roots.stream()
                .map(root -> root.strip().replaceAll("^/+|/+$", ""))
                .filter(root -> !root.isEmpty() && root.indexOf('#') < 0 && root.indexOf('$') < 0)
                .distinct()
                .sorted(Comparator.comparingInt((String root) -> root.split("/").length)
                        .reversed())
                .toList();
    }

    List<Interest> interests() {
        List<Interest> interests = new ArrayList<>();
        for (String attribute : ATTRIBUTES) {
            roots.forEach(root -> interests.add(Interest.follow(root + "/" + attribute)));
        }
        return interests;
    }

    /** Takes a topic apart; empty when it is none of a Homie device. */
    Optional<HomieTopic> parse(String topic) {
        String[] levels = topic.split("/", -1);
        return roots.stream()
                .flatMap(root -> parse(root.split("/"), levels).stream())
                .findFirst();
    }

    private static Optional<HomieTopic> parse(String[] root, String[] levels) {
        int next = root.length;
        if (levels.length < next + 2) {
            return Optional.empty();
        }
        for (int i = 0; i < next; i++) {
            if (!root[i].equals("+") && !root[i].equals(levels[i])) {
                return Optional.empty();
            }
        }
        boolean version5 = levels[next].equals(HomieTopic.LEVEL_5) && levels.length > next + 2;
        int device = version5 ? next + 1 : next;
        if (!HomieTopic.isId(levels[device])) {
            return Optional.empty();
        }
        List<String> all = List.of(levels);
        return Optional.of(new HomieTopic(
                String.join("/", all.subList(0, next)),
                version5,
                levels[device],
                String.join("/", all.subList(device + 1, all.size()))));
    }
}
