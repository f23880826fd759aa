/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** Homie devices at one broker. Their attributes come one by one, so devices are kept until they are complete. */
final class HomieSession implements ConventionSession {

    private static final int MAX_DEVICES = 5_000;

    private final Roots roots;
    private final Map<String, PartialDevice> devices = new LinkedHashMap<>();

    HomieSession(Roots roots) {
        this.roots = roots;
    }

    @Override
    public List<Interest> announcements() {
        return roots.interests();
    }

    @Override
    public List<Finding> onMessage(Message message) {
        Optional<HomieTopic> parsed = roots.parse(message.path());
        if (parsed.isEmpty()) {
            return List.of();
        }
        HomieTopic topic = parsed.get();
        if (message.text().isEmpty()) {
            return List.of(new Finding.Refused(message.path(), "it is no UTF-8 text"));
        }
        PartialDevice device = devices.get(topic.base());
        if (device == null) {
            if (message.size() == 0) {
                return List.of();
            }
            makeRoom();
            device = topic.version5() ? new DescribedDevice(topic) : new TreeDevice(topic);
            devices.put(topic.base(), device);
        }
        List<Finding> findings = device.take(topic.path(), message);
        if (device.isEmpty()) {
            devices.remove(topic.base());
        }
        return findings;
    }

    /** Forgets the oldest of those that never became complete. */
    private void makeRoom() {
        Iterator<PartialDevice> oldest = devices.values().iterator();
        while (devices.size() >= MAX_DEVICES && oldest.hasNext()) {
            if (!oldest.next().isAnnounced() || devices.size() > 2 * MAX_DEVICES) {
                oldest.remove();
            }
        }
    }
}
