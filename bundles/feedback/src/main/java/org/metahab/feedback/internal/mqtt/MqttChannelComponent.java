/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.mqtt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.ControlListener;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.SuggestionListener;
import org.metahab.adaptation.Suggestions;
import org.metahab.mqtt.MqttConnection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/** Suggestions over MQTT, where the configured connection is there. */
@Component(
        configurationPid = MqttChannelConfig.PID,
        immediate = true,
        service = {SuggestionListener.class, ControlListener.class})
@Designate(ocd = MqttChannelConfig.class)
public final class MqttChannelComponent implements SuggestionListener, ControlListener {

    private final @Nullable MqttChannel channel;

    /** @throws IllegalArgumentException when the hub's name is none; the message says why */
    @Activate
    public MqttChannelComponent(
            MqttChannelConfig config,
            @Reference Suggestions suggestions,
            @Reference Control control,
            @Reference(
                            name = "connection",
                            cardinality = ReferenceCardinality.OPTIONAL,
                            policyOption = ReferencePolicyOption.GREEDY)
                    @Nullable
                    MqttConnection connection) {
        channel = config.enabled() && connection != null
                ? new MqttChannel(connection, new Topics(config.hub()), suggestions, control)
                : null;
        if (channel != null) {
            channel.open();
        }
    }

    @Override
    public void onSuggestion(Suggestion suggestion) {
        refresh();
    }

    @Override
    public void onModes(Map<Mode, Instant> modes) {
        refresh();
    }

    @Override
    public void onQuestions(List<Question> questions) {
        refresh();
    }

    private void refresh() {
        if (channel != null) {
            channel.refresh();
        }
    }

    @Deactivate
    void stop() {
        if (channel != null) {
            channel.close();
        }
    }
}
