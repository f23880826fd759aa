/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;

/**
 * The dialect in which openHAB 4 and 5 and our own host tell events on OSGi's Event Admin: topic {@value #EVENT_TOPIC},
 * string properties {@value #TYPE}, {@value #TOPIC}, {@value #PAYLOAD} (JSON) and sometimes {@value #SOURCE}.
 *
 * <p>What {@link #encode} writes, {@link #decode} reads back to an equal event; numbers in rules' and items' settings come
 * back as {@link java.math.BigDecimal}. Fields that a newer hub adds are left alone.
 */
public final class EventCodec {

    /** The topic of Event Admin that carries all events. */
    public static final String EVENT_TOPIC = "openhab";

    /** Property: the event's type, {@code ItemCommandEvent}. */
    public static final String TYPE = "type";

    /** Property: the event's topic in the dialect, {@code openhab/items/Kitchen_Light/command}. */
    public static final String TOPIC = "topic";

    /** Property: the event's content as JSON. */
    public static final String PAYLOAD = "payload";

    /** Property: who caused it; left out where nothing is known. */
    public static final String SOURCE = "source";

    /** Property of our own host only: when it happened by the hub's clock, an ISO 8601 instant. */
    public static final String TIME = "metahab.time";

    private static final Set<String> TYPES = Stream.of(HubEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private EventCodec() {}

    /**
     * The properties of the event. Everything is checked, so that what is posted never upsets another listener.
     *
     * @throws IllegalArgumentException when the event has no form in the dialect: a name that is no item's, an empty uid, a
     *     setting that JSON can't carry
     */
    public static Map<String, String> encode(HubEvent event) {
        EventMessage message = ItemStateEvents.encode(event)
                .or(() -> RegistryEvents.encode(event))
                .or(() -> StatusEvents.encode(event))
                .orElseThrow(() -> new IllegalArgumentException("No form for " + event));
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(TYPE, message.type());
        properties.put(TOPIC, message.topic());
        properties.put(PAYLOAD, message.payload().toString());
        if (!event.source().isNone()) {
            properties.put(SOURCE, event.source().text());
        }
        return properties;
    }

    /**
     * The properties of the event, with its time.
     *
     * @throws IllegalArgumentException as {@link #encode(HubEvent)} does
     */
    public static Map<String, String> encode(TimedEvent event) {
        Map<String, String> properties = encode(event.event());
        properties.put(TIME, event.at().toString());
        return properties;
    }

    /**
     * The event that the properties carry; empty when it is of a type that we don't know.
     *
     * @throws MalformedEventException when the type is known, but topic or payload are not what such an event has
     */
    public static Optional<HubEvent> decode(Map<String, ?> properties) {
        return property(properties, TYPE).filter(TYPES::contains).map(type -> {
            String topic = property(properties, TOPIC).orElse("");
            Source source = property(properties, SOURCE).map(Source::new).orElse(Source.NONE);
            String payload = property(properties, PAYLOAD).orElse("");
            return decode(type, topic, payload, source);
        });
    }

    /** When the event happened by the clock of the host that told it; empty when the properties don't say. */
    public static Optional<Instant> time(Map<String, ?> properties) {
        return property(properties, TIME).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static HubEvent decode(String type, String topic, String payload, Source source) {
        try {
            EventMessage message = new EventMessage(type, topic, Json.parse(payload));
            return ItemStateEvents.decode(message, source)
                    .or(() -> RegistryEvents.decode(message, source))
                    .or(() -> StatusEvents.decode(message, source))
                    .orElseThrow(() -> new IllegalArgumentException("No reader for " + type));
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException(type, topic, e);
        }
    }

    private static Optional<String> property(Map<String, ?> properties, String name) {
        return properties.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
