/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.value.State;

/** One recorded device seen in two conventions: what both can tell of it is the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeAssistantEqualityTest {

    private static final Pattern PROPERTY = Pattern.compile("value_json(?:\\[\"([^\"]+)\"]|\\.(\\w+))");

    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final Map<String, Integer> alone = new TreeMap<>();
    private final Map<String, Integer> excused = new TreeMap<>();
    private final Map<String, String> unequal = new TreeMap<>();
    private int equal;

    @BeforeAll
    void pair() {
        Map<String, DeviceDescription> devices = Recorded.devices();
        ConventionSession session = HomeAssistant.convention(true).open(new Endpoint(Transport.MQTT, "recorded"));
        for (JsonObject row : Corpus.rows("zigbee2mqtt/ha_discovery.jsonl.gz")) {
            String ieee = Recorded.text(row, "ieee");
            Message message = Message.of(Recorded.text(row, "topic"), Recorded.text(row, "payload"));
            for (Finding finding : session.onMessage(message)) {
                if (finding instanceof Finding.Announced announced) {
                    announced
                            .device()
                            .channels()
                            .forEach(other -> pair(Objects.requireNonNull(devices.get(ieee)), row, other));
                }
            }
        }
    }

    private void pair(DeviceDescription device, JsonObject row, ChannelDescription other) {
        Optional<ChannelDescription> own = find(device, row, other);
        own.ifPresent(channel ->
                pairs.computeIfAbsent(device.id(), key -> new ArrayList<>()).add(new Pair(channel, other)));
        boolean known = own.isPresent()
                || device.channels().stream()
                        .anyMatch(channel ->
                                channel.mapping().point().equals(other.mapping().point()));
        if (!known && other.category() == Category.PRIMARY) {
            alone.merge(Recorded.text(row, "component"), 1, Integer::sum);
        }
    }

    @Test
    void aDeviceTellsTheSameThroughItsOwnMessagesAndThroughHomeAssistants() {
        Map<String, List<Message>> messages = new HashMap<>();
        for (JsonObject row : Corpus.rows("zigbee2mqtt/states.jsonl.gz")) {
            messages.computeIfAbsent(Recorded.text(row, "ieee"), key -> new ArrayList<>())
                    .addAll(messages(row));
        }
        pairs.forEach((ieee, channels) -> compare(channels, messages.getOrDefault(ieee, List.of())));

        System.out.println("states through two conventions: "
                + pairs.values().stream().mapToInt(List::size).sum() + " channels that both have, " + equal
                + " equal readings, excused " + excused);
        assertThat(unequal).isEmpty();
        assertThat(equal)
                .isGreaterThan(10 * excused.values().stream().mapToInt(n -> n).sum());
    }

    @Test
    void whatBothTellIsKnownAsOneValue() {
        Map<String, Integer> pointless = new TreeMap<>();
        List<String> different = new ArrayList<>();
        int same = 0;
        for (Pair pair : pairs.values().stream().flatMap(List::stream).toList()) {
            String own = pair.own().mapping().point();
            String other = pair.other().mapping().point();
            if (own.equals(other)) {
                same++;
            } else if (other.isEmpty()) {
                pointless.merge(pair.other().id(), 1, Integer::sum);
            } else if (pair.other().category() != Category.DIAGNOSTIC) {
                different.add(own + " / " + other);
            }
        }
        System.out.println("channels of two conventions known as one value: " + same + ", of values that can't be told "
                + pointless + "; channels of Home Assistant alone that get items " + alone);
        assertThat(different).isEmpty();
        assertThat(pointless.values().stream().mapToInt(n -> n).sum()).isLessThan(same / 100);
    }

    private static List<Message> messages(JsonObject row) {
        List<JsonElement> payloads =
                new ArrayList<>(row.getAsJsonArray("history").asList());
        Stream.of("payload", "payload_completed").filter(row::has).map(row::get).forEach(payloads::add);
        return payloads.stream()
                .filter(payload -> !payload.isJsonNull())
                .map(payload -> Message.of(Recorded.text(row, "topic"), payload.getAsString()))
                .toList();
    }

    /** Channels that follow one topic are compared after each message; others, which hear the same twice, in the end. */
    private void compare(List<Pair> pairs, List<Message> messages) {
        for (Pair pair : pairs) {
            Side own = new Side(pair.own());
            Side other = new Side(pair.other());
            boolean oneTopic = own.inputs().equals(other.inputs());
            for (Message message : messages) {
                boolean news = own.hear(message) | other.hear(message);
                if (oneTopic && news) {
                    judge(pair, own.reading, other.reading, message);
                }
            }
            if (!oneTopic && own.state.isPresent() && other.state.isPresent()) {
                judge(pair, Reading.of(own.state.get()), Reading.of(other.state.get()), Message.of("", "{}"));
            }
        }
    }

    private void judge(Pair pair, Reading own, Reading other, Message message) {
        if (own.equals(other)) {
            equal++;
            return;
        }
        Optional<Excuse> excuse = Excuse.find(pair.own(), own, other, message);
        if (excuse.isPresent()) {
            excused.merge(excuse.get().name(), 1, Integer::sum);
        } else {
            unequal.put(pair.other().id() + ": " + own + " / " + other, message.toString());
        }
    }

    /** The channel of the same function: of the same property, or of the same lamp or cover. */
    private static Optional<ChannelDescription> find(
            DeviceDescription device, JsonObject row, ChannelDescription other) {
        String component = Recorded.text(row, "component");
        String object = Recorded.text(row, "object");
        String main =
                (object.equals(component) ? component : component + "_" + object).replaceAll("[^A-Za-z0-9_-]", "_");
        String part = other.id().length() > main.length() ? other.id().substring(main.length() + 1) : "";
        if (other.mapping().inputs().isEmpty()) {
            return Optional.empty();
        }
        return switch (component) {
            case "light" ->
                part.isEmpty()
                        ? Recorded.channel(device, object)
                        : Recorded.ofProperty(device, part + object.substring("light".length()));
            case "cover" -> Recorded.channel(device, part.isEmpty() ? object : object + "_" + part);
            case "lock" -> Recorded.channel(device, object);
            case "climate" ->
                ofTemplates(device, row, part + "_state_template", part + "_template", part + "_value_template");
            case "sensor", "binary_sensor", "number", "select", "switch", "text" ->
                ofTemplates(device, row, "value_template");
            default -> Optional.empty();
        };
    }

    private static Optional<ChannelDescription> ofTemplates(DeviceDescription device, JsonObject row, String... keys) {
        JsonObject payload =
                JsonParser.parseString(Recorded.text(row, "payload")).getAsJsonObject();
        for (String key : keys) {
            if (payload.has(key)) {
                Matcher matcher = PROPERTY.matcher(Recorded.text(payload, key));
                return matcher.find()
                        ? Recorded.ofProperty(device, matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private record Pair(ChannelDescription own, ChannelDescription other) {}

    /** A channel while it hears messages. */
    private static final class Side {

        private final ChannelDescription channel;
        private Reading reading = Reading.NOTHING;
        private Optional<State> state = Optional.empty();

        Side(ChannelDescription channel) {
            this.channel = channel;
        }

        List<String> inputs() {
            return channel.mapping().inputs().stream()
                    .map(input -> input.path())
                    .toList();
        }

        boolean hear(Message message) {
            if (!inputs().contains(message.path())) {
                return false;
            }
            reading = channel.mapping().read(message);
            if (reading instanceof Reading.Value value) {
                state = Optional.of(value.state());
            }
            return true;
        }
    }
}
