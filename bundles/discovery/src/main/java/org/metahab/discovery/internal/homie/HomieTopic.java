/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

/**
 * A topic under a device.
 *
 * @param root where Homie begins: {@code homie}
 * @param version5 whether the device speaks version 5, which has a level of its own
 * @param device its id
 * @param path the rest of the topic: {@code $name}, {@code engine/temperature/$unit}
 */
record HomieTopic(String root, boolean version5, String device, String path) {

    static final String LEVEL_5 = "5";

    /** The topic of the device. */
    String base() {
        return base(device);
    }

    /** The topic of another device of the same root and version. */
    String base(String id) {
        return version5 ? root + "/" + LEVEL_5 + "/" + id : root + "/" + id;
    }

    /** Whether a text can be one level of a topic, so that no device makes us follow or write anything else. */
    static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= 100
                && text.charAt(0) != '$'
                && text.chars().noneMatch(c -> c == '/' || c == '+' || c == '#' || c < ' ');
    }
}
