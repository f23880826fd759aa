/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;

/** What real gateways told. */
class TradfriCorpusTest {

    private static ConventionSession open() {
        ConventionSession session = new TradfriConvention().open(new Endpoint(Transport.COAP, "coaps://10.0.0.3:5684"));
        session.onMessage(Message.of("/15011/15012", "{\"9081\":\"7e0000000000000b\"}"));
        return session;
    }

    /** Groups were recorded under the path of devices; the gateway has them at /15004. */
    private static String path(JsonObject row) {
        String path = row.get("uri").getAsString().replaceFirst("coaps://[^/]+", "");
        return row.get("payload").getAsString().contains("\"9018\"") ? path.replace("/15001/", "/15004/") : path;
    }

    @Test
    void everyDeviceBecomesAThingWithReadableChannelsAndMoodsAndTimersDoNot() {
        int things = 0;
        Map<String, List<String>> channels = new LinkedHashMap<>();
        for (JsonObject row : Corpus.rows("tradfri/resources.jsonl")) {
            Message message = Message.of(path(row), row.get("payload").getAsString());
            List<Finding> findings = open().onMessage(message);
            if (!row.get("kind").getAsString().equals("device")) {
                assertThat(findings).as(row.toString()).noneMatch(Finding.Announced.class::isInstance);
                continue;
            }
            assertThat(findings).as(row.toString()).singleElement().isInstanceOf(Finding.Announced.class);
            DeviceDescription device = ((Finding.Announced) findings.get(0)).device();
            List<String> ids = new ArrayList<>();
            for (ChannelDescription channel : device.channels()) {
                Reading reading = channel.mapping().read(message);
                ids.add(channel.id()
                        + (reading instanceof Reading.Value value
                                ? "=" + value.state().text()
                                : ""));
                assertThat(reading).as(channel.id() + " of " + row).isNotInstanceOf(Reading.Failed.class);
            }
            channels.put(row.get("name").getAsString(), ids);
            things++;
        }
        System.out.println("tradfri/resources.jsonl: " + things + " things " + channels);
        assertThat(things).isPositive();
    }

    @Test
    void whiteSpectrumLampsHaveNoColourAndColourLampsDo() {
        for (JsonObject row : Corpus.rows("tradfri/resources.jsonl")) {
            String name = row.get("name").getAsString();
            if (name.startsWith("LIGHT_")) {
                List<Finding> findings = open().onMessage(
                                Message.of(path(row), row.get("payload").getAsString()));
                assertThat(((Finding.Announced) findings.get(0)).device().channels())
                        .as(name)
                        .extracting(ChannelDescription::id)
                        .contains(name.startsWith("LIGHT_WS") ? "light" : "color");
            }
        }
    }
}
