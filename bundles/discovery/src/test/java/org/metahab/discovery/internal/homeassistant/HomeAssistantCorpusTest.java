/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

/** Reads recorded announcements: each becomes channels or a stated reason. */
class HomeAssistantCorpusTest {

    @ParameterizedTest
    @ValueSource(strings = {"zigbee2mqtt/ha_discovery.jsonl.gz", "zigbee2mqtt/ha_discovery_events.jsonl.gz"})
    void everyAnnouncementBecomesChannelsOrAStatedReason(String file) {
        List<JsonObject> rows = Corpus.rows(file);
        ConventionSession session = HomeAssistant.convention(true).open(new Endpoint(Transport.MQTT, "recorded"));
        Map<String, Integer> channels = new TreeMap<>();
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> silent = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (JsonObject row : rows) {
            String topic = row.get("topic").getAsString();
            String component = row.get("component").getAsString();
            List<Finding> findings =
                    session.onMessage(Message.of(topic, row.get("payload").getAsString()));
            if (findings.isEmpty()) {
                silent.add(topic);
            }
            for (Finding finding : findings) {
                if (finding instanceof Finding.Announced announced) {
                    channels.merge(component, announced.device().channels().size(), Integer::sum);
                } else if (finding instanceof Finding.Refused refused) {
                    reasons.merge(refused.reason(), 1, Integer::sum);
                    wrong.add(topic + ": " + refused.reason());
                }
            }
        }
        System.out.println(file + ": " + rows.size() + " announcements, channels by component " + channels
                + ", without a channel " + reasons);
        assertThat(silent).isEmpty();
        assertThat(wrong).as("announcements that were refused").isEmpty();
    }
}
