/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** Why a channel may tell something else through Zigbee2MQTT's own messages than through Home Assistant's. */
enum Excuse {
    /** An action lasts a moment, and no action is no news. */
    ACTION {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return channel.mapping() instanceof ActionChannel;
        }
    },
    /** Both don't understand the value. */
    NEITHER_READS_IT {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return own instanceof Reading.Failed && other instanceof Reading.Failed;
        }
    },
    /** Values that were not announced are taken as they come, and other words for on and off are understood. */
    SLOPPY_VALUE {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return own instanceof Reading.Value && other instanceof Reading.Failed;
        }
    },
    /** Null means unknown; the template makes an empty text of it, as of a missing key, which changes nothing. */
    NULL_AS_MISSING_IN_TEMPLATE {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return isNull(channel, message) && own.equals(Reading.of(UnDef.UNDEF)) && other.equals(Reading.NOTHING);
        }
    },
    /** Null means unknown; the template makes the word for off of it, or "None", which is one of the options. */
    NULL_AS_WORD_IN_TEMPLATE {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return isNull(channel, message)
                    && (own.equals(Reading.of(UnDef.UNDEF)) || own.equals(Reading.NOTHING))
                    && state(other)
                            .filter(state -> state == OnOff.OFF || state instanceof Text)
                            .isPresent();
        }
    },
    /** A setting that its device never tells is null until somebody commands it: what was commanded stays. */
    NULL_OF_WHAT_IS_NEVER_TOLD {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return isNull(channel, message)
                    && own.equals(Reading.NOTHING)
                    && other.equals(Reading.of(UnDef.UNDEF))
                    && !channel.type().readOnly();
        }
    },
    /** A number without a unit is announced to Home Assistant as if it were a text. */
    NUMBER_AS_TEXT {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            boolean read = state(own).filter(Decimal.class::isInstance).isPresent() || own instanceof Reading.Failed;
            return channel.type().item() == ItemType.NUMBER && read && isText(other);
        }
    },
    /** Objects, lists and booleans are written as in JSON, not as in Python. */
    JSON_NOT_PYTHON {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return isText(own)
                    && isText(other)
                    && value(channel, message)
                            .filter(value -> !(value instanceof String))
                            .isPresent();
        }
    },
    /** An empty text is a text. */
    EMPTY_TEXT {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return own.equals(Reading.of(new Text(""))) && other.equals(Reading.NOTHING);
        }
    },
    /** "none" and "unknown" are words like others where null means unknown. */
    WORD_FOR_NOTHING {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return state(own)
                            .filter(state -> Set.of("none", "None", "unknown", "unavailable", "null")
                                    .contains(state.text()))
                            .isPresent()
                    && other.equals(Reading.of(UnDef.UNDEF));
        }
    },
    /** Templates of thermostats translate words. */
    TRANSLATED_WORD {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            boolean thermostat = channel.semantics().equipment().equals("HVAC")
                    || channel.id().equals("operating_mode");
            return thermostat && isText(own) && state(other).isPresent();
        }
    },
    /** A missing key changes nothing, whatever a template makes of it. */
    MISSING_KEY {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return own.equals(Reading.NOTHING) && value(channel, message).isEmpty();
        }
    },
    /** The colour mode tells which of two forms of a colour is meant; the other may be old or rounded. */
    COLOR_MODE {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return channel.mapping() instanceof Lamp
                    && state(own).orElse(UnDef.NULL) instanceof Hsb one
                    && state(other).orElse(UnDef.NULL) instanceof Hsb two
                    && one.brightness().equals(two.brightness());
        }
    },
    /** A lamp that tells a brightness and no state is on. */
    LAMP_WITHOUT_STATE {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return channel.mapping() instanceof Lamp lamp
                    && object(message).get(lamp.format().state()) == JsonNull.NULL;
        }
    },
    /** A topic of one endpoint, which only Home Assistant follows, told no brightness, or no effect after the whole did. */
    TOPIC_OF_ENDPOINT {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            boolean brightness = channel.mapping() instanceof Lamp && other.equals(Reading.of(Percent.HUNDRED));
            return message.path().isEmpty() && (brightness || isText(own) && other.equals(Reading.of(UnDef.UNDEF)));
        }
    },
    /** A brightness that is no function of the lamp is none of the lamp's. */
    BRIGHTNESS_OF_ANOTHER_FUNCTION {
        @Override
        boolean holds(ChannelDescription channel, Reading own, Reading other, Message message) {
            return channel.mapping() instanceof Lamp lamp
                    && lamp.format().brightness().isEmpty();
        }
    };

    abstract boolean holds(ChannelDescription channel, Reading own, Reading other, Message message);

    static Optional<Excuse> find(ChannelDescription channel, Reading own, Reading other, Message message) {
        return Arrays.stream(values())
                .filter(excuse -> excuse.holds(channel, own, other, message))
                .findFirst();
    }

    private static Map<?, ?> object(Message message) {
        return message.json().orElse("") instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Optional<Object> value(ChannelDescription channel, Message message) {
        return channel.mapping() instanceof PropertyChannel mapping
                ? Optional.ofNullable(object(message).get(mapping.property()))
                : Optional.empty();
    }

    private static boolean isNull(ChannelDescription channel, Message message) {
        return value(channel, message).filter(JsonNull.NULL::equals).isPresent();
    }

    private static Optional<State> state(Reading reading) {
        return reading instanceof Reading.Value value ? Optional.of(value.state()) : Optional.empty();
    }

    private static boolean isText(Reading reading) {
        return state(reading).filter(Text.class::isInstance).isPresent();
    }
}
