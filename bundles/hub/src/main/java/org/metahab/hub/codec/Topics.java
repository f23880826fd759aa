/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import java.util.List;
import org.metahab.hub.item.Item;

/** The topics of the dialect: {@code openhab/items/{name}/{action}} and its kin. */
final class Topics {

    static final String ITEMS = "openhab/items/";
    static final String THINGS = "openhab/things/";
    static final String RULES = "openhab/rules/";

    private Topics() {}

    static String item(String name, String action) {
        return ITEMS + requireName(name) + "/" + action;
    }

    static String member(String group, String member, String action) {
        return ITEMS + requireName(group) + "/" + requireName(member) + "/" + action;
    }

    /** @throws IllegalArgumentException when the uid is blank */
    static String of(String root, String uid, String action) {
        if (uid.isBlank()) {
            throw new IllegalArgumentException("A topic under '" + root + "' needs a uid");
        }
        return root + uid + "/" + action;
    }

    static String itemIn(String topic, String action) {
        return requireName(uidIn(ITEMS, topic, action));
    }

    /** Group and member. */
    static List<String> memberIn(String topic, String action) {
        String names = uidIn(ITEMS, topic, action);
        int slash = names.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("the topic names no member");
        }
        return List.of(requireName(names.substring(0, slash)), requireName(names.substring(slash + 1)));
    }

    static String uidIn(String root, String topic, String action) {
        String end = "/" + action;
        if (!topic.startsWith(root) || !topic.endsWith(end) || topic.length() <= root.length() + end.length()) {
            throw new IllegalArgumentException("the topic is not " + root + "…" + end);
        }
        return topic.substring(root.length(), topic.length() - end.length());
    }

    private static String requireName(String name) {
        if (!Item.isValidName(name)) {
            throw new IllegalArgumentException("'" + ValueCodec.shown(name) + "' is no item name");
        }
        return name;
    }
}
