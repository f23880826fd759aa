/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;

/**
 * A topic that a channel's state comes from.
 *
 * @param topic where
 * @param value takes the text out of the message
 * @param parser makes a state of the text
 */
record Input(String topic, ValueTemplate value, StateParser parser) {

    String point() {
        return parser instanceof JsonKey entry ? topic + "#" + entry.key() : value.point(topic);
    }

    Reading read(Message message) {
        try {
            return value.text(message).flatMap(parser::parse).map(Reading::of).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }
}
