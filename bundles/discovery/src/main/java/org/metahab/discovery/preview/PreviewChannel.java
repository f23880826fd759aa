/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import java.util.List;

/**
 * A channel of a thing that would be discovered.
 *
 * @param id unique in its thing
 * @param label for people
 * @param type item type and dimension: {@code Number:Temperature}
 * @param unit of its states; empty for none
 * @param range least and greatest number, and the step where there is one; empty for any
 * @param options the texts that it takes; empty for any
 * @param readOnly whether it takes no commands
 * @param category {@code PRIMARY}, {@code CONFIGURATION} or {@code DIAGNOSTIC}
 * @param tags point and property of openHAB's semantic model
 * @param item the name of its item; empty where it gets none
 * @param inputs topics or resources that tell its state
 * @param commands topics or resources that take its commands
 * @param availability topics or resources that tell whether it can be used
 * @param state the last one; empty where none was told
 */
public record PreviewChannel(
        String id,
        String label,
        String type,
        String unit,
        List<String> range,
        List<String> options,
        boolean readOnly,
        String category,
        List<String> tags,
        String item,
        List<String> inputs,
        List<String> commands,
        List<String> availability,
        String state) {

    public PreviewChannel {
        range = List.copyOf(range);
        options = List.copyOf(options);
        tags = List.copyOf(tags);
        inputs = List.copyOf(inputs);
        commands = List.copyOf(commands);
        availability = List.copyOf(availability);
    }
}
