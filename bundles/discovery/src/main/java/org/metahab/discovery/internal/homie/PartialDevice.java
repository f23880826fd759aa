/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;

/** A device as far as it is known: what was said of it last is remembered, so that only changes are findings. */
abstract class PartialDevice {

    private final String source;
    private final DeviceDescriber describer;
    private Map<String, String> refused = Map.of();
    private boolean announced;

    PartialDevice(HomieTopic topic) {
        this.source = topic.base();
        this.describer = new DeviceDescriber(topic);
    }

    /** Takes a message of one of its topics. */
    abstract List<Finding> take(String path, Message message);

    /** Whether nothing is known of it any more. */
    abstract boolean isEmpty();

    final boolean isAnnounced() {
        return announced;
    }

    final String source() {
        return source;
    }

    /** The device is as described, and parts of it are refused or not any more. */
    final List<Finding> announce(Understood understood) {
        List<Finding> findings = new ArrayList<>();
        announced = true;
        findings.add(new Finding.Announced(source, describer.describe(understood.device())));
        Map<String, String> before = refused;
        refused = new LinkedHashMap<>(understood.refused());
        before.keySet().stream()
                .filter(part -> !refused.containsKey(part))
                .forEach(part -> findings.add(new Finding.Withdrawn(source + "/" + part)));
        refused.forEach((part, reason) -> {
            if (!reason.equals(before.get(part))) {
                findings.add(new Finding.Refused(source + "/" + part, reason));
            }
        });
        return findings;
    }

    /** The device is gone. */
    final List<Finding> withdraw() {
        boolean known = announced;
        announced = false;
        refused = Map.of();
        return known ? List.of(new Finding.Withdrawn(source)) : List.of();
    }
}
