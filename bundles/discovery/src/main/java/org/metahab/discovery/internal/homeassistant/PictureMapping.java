/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Base64;
import java.util.List;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Raw;

/**
 * Pictures as they come.
 *
 * @param encoded whether they come as Base64 text
 * @param type their media type; empty to recognise it
 */
record PictureMapping(String topic, boolean encoded, String type) implements ChannelMapping {

    @Override
    public List<Interest> inputs() {
        return List.of(Interest.follow(topic));
    }

    @Override
    public String point() {
        return topic;
    }

    @Override
    public Reading read(Message message) {
        if (message.size() == 0) {
            return Reading.NOTHING;
        }
        try {
            byte[] bytes = message.bytes();
            byte[] picture = encoded ? Base64.getMimeDecoder().decode(bytes) : bytes;
            return Reading.of(new Raw(type.isEmpty() ? recognised(picture) : type, picture));
        } catch (IllegalArgumentException e) {
            return Reading.failed("the picture is no Base64 text: " + e.getMessage());
        }
    }

    private static String recognised(byte[] picture) {
        return switch (picture.length < 4 ? 0 : picture[0] & 0xff) {
            case 0x89 -> "image/png";
            case 'G' -> "image/gif";
            case 'R' -> "image/webp";
            case '<' -> "image/svg+xml";
            default -> "image/jpeg";
        };
    }

    @Override
    public List<Outgoing> write(Command command) {
        return MappedChannel.Writer.NONE.write(command);
    }
}
