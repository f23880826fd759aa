/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Outgoing;

/** A topic that takes commands, with its template, QoS and whether the broker keeps them. */
final class CommandTopic {

    private final String topic;
    private final CommandTemplate template;
    private final boolean retained;
    private final int qos;

    private CommandTopic(String topic, CommandTemplate template, boolean retained, int qos) {
        this.topic = topic;
        this.template = template;
        this.retained = retained;
        this.qos = qos;
    }

    /** The topic of that setting; empty when there is none. */
    static Optional<CommandTopic> find(Settings settings, String topicKey, String templateKey)
            throws SettingsException {
        Optional<String> topic = settings.topic(topicKey);
        return topic.isEmpty() ? Optional.empty() : Optional.of(of(settings, topic.get(), templateKey));
    }

    /** The topic of that setting, which must be there. */
    static CommandTopic require(Settings settings, String topicKey, String templateKey) throws SettingsException {
        return of(settings, settings.requiredTopic(topicKey), templateKey);
    }

    private static CommandTopic of(Settings settings, String topic, String templateKey) throws SettingsException {
        int qos = (int) settings.number("qos", 1);
        return new CommandTopic(
                topic,
                CommandTemplate.of(settings, templateKey),
                settings.flag("retain", false),
                qos < 0 || qos > 2 ? 1 : qos);
    }

    String topic() {
        return topic;
    }

    Outgoing send(String value) {
        return outgoing(template.render(value));
    }

    Outgoing send(BigDecimal value) {
        return outgoing(template.render(value));
    }

    Outgoing send(String otherwise, Map<String, Object> variables) {
        return outgoing(template.render(otherwise, variables));
    }

    private Outgoing outgoing(String payload) {
        return new Outgoing(topic, payload, retained, qos);
    }
}
