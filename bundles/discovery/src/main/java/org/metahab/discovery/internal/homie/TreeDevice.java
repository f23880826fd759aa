/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;

/** A device of version 3 or 4: each attribute is a message of its own, in any order. */
final class TreeDevice extends PartialDevice {

    /** Without one of these there is no device; a device that announces itself again sends them again. */
    private static final Set<String> VITAL = Set.of(AttributeTree.HOMIE, AttributeTree.NODES, AttributeTree.STATE);

    private final HomieTopic topic;
    private final AttributeTree tree = new AttributeTree();
    private final Set<String> texts = new HashSet<>();
    private @Nullable Understood last;
    private boolean removed;

    TreeDevice(HomieTopic topic) {
        super(topic);
        this.topic = new HomieTopic(topic.root(), false, topic.device(), "");
    }

    @Override
    List<Finding> take(String path, Message message) {
        String text = message.text().orElse("");
        Optional<String> problem = tree.put(path, text);
        if (problem.isPresent()) {
            return List.of(new Finding.Refused(message.path(), problem.get()));
        }
        boolean vital = VITAL.contains(path);
        if (vital) {
            removed = text.isEmpty();
        }
        if (removed) {
            last = null;
            return withdraw();
        }
        if (!TreeReader.isComplete(tree)) {
            return List.of();
        }
        Understood now = TreeReader.read(topic, tree, property -> isText(property, vital));
        boolean again = vital && !path.equals(AttributeTree.STATE);
        if (now.equals(last) && !again) {
            return List.of();
        }
        last = now;
        return announce(now);
    }

    /** Data types may come late: what has none when the device says that it is there is a text. */
    private boolean isText(String property, boolean present) {
        if (present) {
            texts.add(property);
        }
        return texts.contains(property);
    }

    @Override
    boolean isEmpty() {
        return tree.isEmpty();
    }
}
