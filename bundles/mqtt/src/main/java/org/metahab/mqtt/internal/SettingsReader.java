/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;

/** Checks a configuration and makes settings of it; what is wrong is said with the setting's name and value. */
final class SettingsReader {

    private static final Map<String, String> SCHEMES =
            Map.of("tcp", "tcp", "mqtt", "tcp", "ssl", "ssl", "tls", "ssl", "mqtts", "ssl", "ws", "ws", "wss", "wss");

    private final RandomGenerator random;

    SettingsReader(RandomGenerator random) {
        this.random = random;
    }

    /** @throws IllegalArgumentException when a setting is unusable */
    Settings read(ConnectionConfig config) {
        String id = config.id().strip();
        check(!id.isEmpty(), "id", id, "give the connection a name");
        check(config.qos() >= 0 && config.qos() <= 2, "qos", config.qos(), "use 0, 1 or 2");
        check(
                config.cleanSession() || !config.clientId().isBlank(),
                "cleanSession",
                false,
                "a session is kept for a client id: set clientId");
        return new Settings(
                id,
                address(config.uri().strip()),
                clientId(id, config.clientId().strip()),
                new Credentials(config.user(), config.password(), path(config.passwordFile())),
                new Trust(path(config.caFile()), path(config.trustStore()), path(config.trustStorePasswordFile())),
                Duration.ofSeconds(inRange("keepAlive", config.keepAlive(), 1, 65_535)),
                config.cleanSession(),
                Duration.ofSeconds(inRange("connectTimeout", config.connectTimeout(), 1, 300)),
                Duration.ofMillis(inRange("reconnectMin", config.reconnectMin(), 1, config.reconnectMax())),
                Duration.ofMillis(config.reconnectMax()),
                message(config, "willTopic", config.willTopic(), config.willPayload()),
                message(config, "birthTopic", config.birthTopic(), config.birthPayload()),
                new Settings.Limits(
                        inRange("inboundQueue", config.inboundQueue(), 1, Integer.MAX_VALUE),
                        inRange("outboundQueue", config.outboundQueue(), 1, Integer.MAX_VALUE),
                        inRange("inFlight", config.inFlight(), 1, 1000),
                        Duration.ofSeconds(inRange("publishTimeout", config.publishTimeout(), 1, Integer.MAX_VALUE))));
    }

    private static String address(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("uri = \"" + text + "\" is no address: " + e.getReason(), e);
        }
        String scheme = uri.getScheme() == null ? null : SCHEMES.get(uri.getScheme());
        if (scheme == null || uri.getHost() == null) {
            throw new IllegalArgumentException("uri = \"" + text + "\": use tcp://HOST:PORT or ssl://HOST:PORT");
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "uri for host \"" + uri.getHost() + "\" holds a user: move it to user and passwordFile");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(scheme);
        String path = scheme.startsWith("ws") ? uri.getRawPath() : "";
        return scheme + "://" + uri.getHost() + ":" + port + path;
    }

    private static int defaultPort(String scheme) {
        return switch (scheme) {
            case "ssl" -> 8883;
            case "ws" -> 80;
            case "wss" -> 443;
            default -> 1883;
        };
    }

    private String clientId(String id, String configured) {
        return configured.isEmpty() ? "metahab-%s-%08x".formatted(id, random.nextInt()) : configured;
    }

    private static @Nullable MqttMessage message(ConnectionConfig config, String name, String topic, String payload) {
        if (topic.isBlank()) {
            return null;
        }
        check(TopicFilter.isTopicName(topic), name, topic, "use a topic name without wildcards");
        return new MqttMessage(
                topic, payload.getBytes(StandardCharsets.UTF_8), Qos.values()[config.qos()], config.retain());
    }

    private static @Nullable Path path(String text) {
        return text.isBlank() ? null : Path.of(text.strip());
    }

    private static int inRange(String name, int value, int min, int max) {
        check(value >= min && value <= max, name, value, "use a number from " + min + " to " + max);
        return value;
    }

    private static void check(boolean holds, String name, Object value, String remedy) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = \"" + value + "\": " + remedy);
        }
    }
}
