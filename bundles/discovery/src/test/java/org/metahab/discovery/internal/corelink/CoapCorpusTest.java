/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.metahab.hub.value.Percent;

/** Documents and answers recorded from real servers. */
class CoapCorpusTest {

    private static final String CORE = "/.well-known/core";
    private static final Pattern READ =
            Pattern.compile("GET (\\S+) accept=(-?\\d+) -> 2\\.05 ct=(\\d+) (text|hex)=(.*)");

    /** A link that claims a type or an interface, other than those of CoAP's machinery; or an LwM2M object. */
    private static final Pattern POINT = Pattern.compile(
            "</[^>]*>(?=[^<]*;(rt|if)=\"?+(?!core\\.|oma\\.))(?![^<]*;(sz|rel)=)|</(3|32\\d\\d|33\\d\\d)/\\d+");

    private static final Pattern XML = Pattern.compile(";ct=41\\b");

    private static ConventionSession open() {
        return new CoreLinkConvention().open(new Endpoint(Transport.COAP, "coap://127.0.0.1:5683"));
    }

    private static List<DeviceDescription> devices(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Announced.class::isInstance)
                .map(finding -> ((Finding.Announced) finding).device())
                .toList();
    }

    private static void everyDocumentIsAThingOrNothingToAHome(String file) {
        int things = 0;
        List<JsonObject> rows = Corpus.rows(file);
        for (JsonObject row : rows) {
            String payload = row.get("payload").getAsString();
            List<Finding> findings = open().onMessage(Message.of(CORE, payload));
            if (XML.matcher(payload).find()) {
                assertThat(findings)
                        .as("what answers in XML is refused with that reason")
                        .isNotEmpty()
                        .allSatisfy(finding ->
                                assertThat(((Finding.Refused) finding).reason()).contains("content formats [41]"));
                continue;
            }
            assertThat(findings).as(payload).noneMatch(Finding.Refused.class::isInstance);
            assertThat(!findings.isEmpty())
                    .as(payload)
                    .isEqualTo(POINT.matcher(payload).find());
            things += devices(findings).size();
        }
        System.out.println(file + ": " + rows.size() + " documents became " + things + " things");
    }

    @Test
    void listsOfRealServersBecomeThings() {
        everyDocumentIsAThingOrNothingToAHome("coap/wellknown_core.jsonl");
    }

    @Test
    void listsOfTheStandardsBecomeThings() {
        everyDocumentIsAThingOrNothingToAHome("coap/link_format_specs.jsonl");
    }

    @Test
    void theStandardsThermometerAndLightSensorAreRead() {
        List<String> types = new ArrayList<>();
        for (JsonObject row : Corpus.rows("coap/link_format_specs.jsonl")) {
            devices(open().onMessage(Message.of(CORE, row.get("payload").getAsString())))
                    .forEach(device -> device.channels()
                            .forEach(channel -> types.add(channel.type().label())));
        }
        assertThat(types).contains("Number:Temperature", "Number:Illuminance").doesNotContain("String");
    }

    /** An answer of 4.00 or 5.00 tells nothing; it is never a message. */
    @Test
    void everyReadOfAnLwm2mClientGivesTheSameValuesInEveryFormat() {
        int read = 0;
        for (JsonObject row : Corpus.rows("coap/lwm2m_captures.jsonl")) {
            Matcher exchange = READ.matcher(row.get("exchange").getAsString());
            if (!exchange.matches()) {
                continue;
            }
            String path = exchange.group(1);
            byte[] payload = exchange.group(4).equals("hex")
                    ? HexFormat.of().parseHex(exchange.group(5))
                    : exchange.group(5).getBytes(StandardCharsets.UTF_8);
            Message message = new Message(path, ByteBuffer.wrap(payload), false, Integer.parseInt(exchange.group(3)));
            assertThat(value(path, message)).as(row.toString()).isIn(wanted(path, message));
            read++;
        }
        System.out.println("coap/lwm2m_captures.jsonl: " + read + " answers read");
        assertThat(read).isPositive();
    }

    private static String wanted(String path, Message message) {
        if (message.contentFormat() == 40) {
            return path.matches("/\\d+/\\d+") ? "listed" : "unchanged";
        }
        return switch (path) {
            case "/3303" -> "the whole object is never asked for";
            case "/3303/0" -> "Number:Temperature in °C";
            case "/3303/0/5700" -> "21.5 °C";
            case "/3311/0" -> "Dimmer, String";
            case "/3/0" -> "Eclipse Leshan";
            default -> "unknown";
        };
    }

    private static String value(String path, Message message) {
        ConventionSession session = open();
        if (path.equals("/3303")) {
            return message.contentFormat() == 40 ? "unchanged" : "the whole object is never asked for";
        } else if (path.endsWith("/5700")) {
            ChannelDescription channel = devices(session.onMessage(Message.of(CORE, "</3303/0>")))
                    .get(0)
                    .channels()
                    .get(0);
            Reading reading = channel.mapping().read(message);
            return reading instanceof Reading.Value value ? value.state().text() : "unchanged";
        }
        session.onMessage(Message.of(CORE, "<" + path + ">"));
        List<DeviceDescription> devices = devices(session.onMessage(message));
        if (message.contentFormat() == 40) {
            return "listed";
        }
        Optional<DeviceDescription> device = devices.stream().findFirst();
        return switch (path) {
            case "/3303/0" ->
                device.map(d -> d.channels().get(0).type())
                        .map(type -> type.label() + " in " + type.unit())
                        .orElse("");
            case "/3311/0" ->
                device.map(d -> String.join(
                                ", ",
                                d.channels().stream().map(c -> c.type().label()).toList()))
                        .orElse("");
            default -> device.map(d -> d.facts().get("vendor")).orElse("");
        };
    }

    @Test
    void whatWasWrittenToARealClientIsWhatWeWrite() {
        boolean written = Corpus.rows("coap/lwm2m_captures.jsonl").stream()
                .map(row -> row.get("exchange").getAsString())
                .anyMatch("PUT /3311/0/5851 77 -> 2.04"::equals);
        assertThat(written).isTrue();
        assertThat(devices(open().onMessage(Message.of(CORE, "</3311/0/5850>,</3311/0/5851>")))
                        .get(0)
                        .channels()
                        .get(0)
                        .mapping()
                        .write(Percent.of(77)))
                .extracting(message -> message.path() + " " + message.payload())
                .contains("/3311/0/5851 77");
    }
}
