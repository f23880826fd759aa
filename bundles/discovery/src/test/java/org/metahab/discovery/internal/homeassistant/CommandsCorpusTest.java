/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.UpDown;

/**
 * Replays recorded commands: the answer gives an item its state, and that state, commanded, makes the command again. So
 * commands are right and their answers set items to what was commanded.
 */
class CommandsCorpusTest {

    private static final double ENOUGH = 0.99;

    /** What became of a recorded command. */
    private enum Outcome {
        RIGHT,
        WRONG,
        NOT_COVERED
    }

    /** Why a recorded command can't be made of its answer. */
    private enum Reason {
        /** The device answered with another value: out of range, or of a test that is over at once. */
        THE_ANSWER_TELLS_ANOTHER_VALUE,
        /** Commanded was a hue, and the answer's colour mode says that x and y count, which are another colour. */
        THE_ANSWER_COUNTS_ANOTHER_FORM,
        /** The announcement's command template sends more than that one value, as Bosch's thermostats want it. */
        THE_TEMPLATE_SAYS_MORE,
        NONE_KNOWN
    }

    private final Map<Reason, List<String>> reasons = new EnumMap<>(Reason.class);
    private final Map<String, List<ChannelDescription>> channels = new HashMap<>();
    private final Set<String> lampsOfHue = new HashSet<>();

    @Test
    void commandsOfItemsAreThoseThatWereAnsweredAndAnswersSetItemsToThem() {
        ConventionSession session = Announcements.session();
        for (JsonObject row : Corpus.rows("zigbee2mqtt/ha_discovery.jsonl.gz")) {
            String topic = row.get("topic").getAsString();
            if (row.get("payload").getAsString().matches(".*supported_color_modes\":[^]]*\"hs\".*")) {
                lampsOfHue.add(row.get("ieee").getAsString());
            }
            for (Finding finding :
                    session.onMessage(Message.of(topic, row.get("payload").getAsString()))) {
                if (finding instanceof Finding.Announced announced) {
                    channels.computeIfAbsent(row.get("ieee").getAsString(), ieee -> new ArrayList<>())
                            .addAll(announced.device().channels());
                }
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (JsonObject row : Corpus.rows("zigbee2mqtt/commands.jsonl.gz")) {
            if (row.getAsJsonArray("states").isEmpty() || isNoColor(row)) {
                continue;
            }
            Outcome outcome = outcome(row, wrong);
            counts.merge(outcome + " " + row.get("expose_type").getAsString(), 1, Integer::sum);
            right += outcome == Outcome.RIGHT ? 1 : 0;
        }
        System.out.println("zigbee2mqtt/commands.jsonl.gz: " + right + " right, " + wrong.size()
                + " wrong for these reasons: " + reasons + "; " + counts);
        assertThat(reasons.getOrDefault(Reason.NONE_KNOWN, List.of()))
                .as("commands that differ for no known reason, such as %s", wrong)
                .hasSizeLessThan(1 + right / 1_000);
        assertThat(wrong.size()).as("wrong commands, such as %s", wrong).isLessThan((int) ((1 - ENOUGH) * right));
    }

    /**
     * The recorder's values of colours are in part none (x and y are below one), in part not in the form that the lamp's
     * announcement has.
     */
    private boolean isNoColor(JsonObject row) {
        String command = row.get("command").getAsString();
        return command.contains("\"x\":12")
                || command.contains("\"hue\"")
                        && !lampsOfHue.contains(row.get("ieee").getAsString());
    }

    private Outcome outcome(JsonObject row, List<String> wrong) {
        JsonObject command =
                JsonParser.parseString(row.get("command").getAsString()).getAsJsonObject();
        String key = command.keySet().iterator().next();
        String stateTopic = row.get("state_topic").getAsString();
        List<String> tried = new ArrayList<>();
        List<JsonObject> bodies = new ArrayList<>();
        for (ChannelDescription channel : channels.getOrDefault(row.get("ieee").getAsString(), List.of())) {
            if (channel.type().readOnly()) {
                continue;
            }
            for (Command fitting :
                    answer(channel, row).map(state -> commands(channel, state)).orElse(List.of())) {
                for (Outgoing message : write(channel, fitting)) {
                    Zigbee2MqttCommand made = Zigbee2MqttCommand.of(message, stateTopic);
                    if (made.topic().equals(row.get("command_topic").getAsString()) && made.says(command)) {
                        return Outcome.RIGHT;
                    } else if (made.body().has(key)) {
                        tried.add(channel.id() + " " + fitting + " → " + message);
                        bodies.add(made.body());
                    }
                }
            }
        }
        if (tried.isEmpty()) {
            return Outcome.NOT_COVERED;
        }
        wrong.add(row.get("model").getAsString() + " " + command + " " + tried);
        reasons.computeIfAbsent(reason(row, command, bodies), reason -> new ArrayList<>())
                .add(row.get("model").getAsString() + " " + command);
        return Outcome.WRONG;
    }

    private static Reason reason(JsonObject row, JsonObject command, List<JsonObject> bodies) {
        String key = command.keySet().iterator().next();
        JsonElement last =
                row.getAsJsonArray("states").get(row.getAsJsonArray("states").size() - 1);
        JsonElement answered =
                JsonParser.parseString(last.getAsString()).getAsJsonObject().get(key);
        if (answered != null && !tells(answered, command.get(key))) {
            return Reason.THE_ANSWER_TELLS_ANOTHER_VALUE;
        }
        JsonElement mode = JsonParser.parseString(last.getAsString())
                .getAsJsonObject()
                .get(key.replaceFirst("^color", "color_mode"));
        if (key.startsWith("color")
                && mode != null
                && !mode.isJsonNull()
                && !mode.getAsString().equals("hs")) {
            return Reason.THE_ANSWER_COUNTS_ANOTHER_FORM;
        }
        boolean more = bodies.stream()
                .anyMatch(body -> body.size() > command.size()
                        && body.has(key)
                        && Zigbee2MqttCommand.same(body.get(key), command.get(key)));
        return more ? Reason.THE_TEMPLATE_SAYS_MORE : Reason.NONE_KNOWN;
    }

    /** Colours tell more forms than the one that was commanded. */
    private static boolean tells(JsonElement answered, JsonElement commanded) {
        return commanded.isJsonObject() && answered.isJsonObject()
                ? commanded.getAsJsonObject().entrySet().stream()
                        .allMatch(entry -> answered.getAsJsonObject().has(entry.getKey())
                                && Zigbee2MqttCommand.same(
                                        answered.getAsJsonObject().get(entry.getKey()), entry.getValue()))
                : Zigbee2MqttCommand.same(answered, commanded);
    }

    /** The commands that ask for the state, wholly or in part; the recorder's covers tell no end of their way. */
    private static List<Command> commands(ChannelDescription channel, Command state) {
        if (channel.type().item() == ItemType.ROLLERSHUTTER) {
            return List.of(state, UpDown.DOWN, UpDown.UP);
        } else if (state instanceof Hsb color) {
            return List.of(color, new Percent(color.brightness()), onOff(color.brightness()));
        } else if (state instanceof Percent percent) {
            return List.of(percent, onOff(percent.value()));
        }
        return List.of(state);
    }

    private static OnOff onOff(BigDecimal level) {
        return level.signum() > 0 ? OnOff.ON : OnOff.OFF;
    }

    private static Optional<Command> answer(ChannelDescription channel, JsonObject row) {
        Optional<Command> answered = Optional.empty();
        String topic = row.get("state_topic").getAsString();
        for (Interest input : channel.mapping().inputs()) {
            for (JsonElement state : row.getAsJsonArray("states")) {
                Optional<String> payload = payload(state.getAsString(), topic, input.path());
                Optional<Reading> reading =
                        payload.map(text -> channel.mapping().read(Message.of(input.path(), text)));
                if (reading.isPresent()
                        && reading.get() instanceof Reading.Value value
                        && value.state() instanceof Command command) {
                    answered = Optional.of(command);
                }
            }
        }
        return answered;
    }

    /** What the bridge tells on a topic: all, or what belongs to an endpoint of the device. */
    private static Optional<String> payload(String state, String base, String topic) {
        if (topic.equals(base)) {
            return Optional.of(state);
        } else if (!topic.startsWith(base + "/")) {
            return Optional.empty();
        }
        String end = "_" + topic.substring(base.length() + 1);
        JsonObject part = new JsonObject();
        JsonParser.parseString(state).getAsJsonObject().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .forEach(entry -> part.add(
                        entry.getKey().substring(0, entry.getKey().length() - end.length()), entry.getValue()));
        return Optional.of(part.toString());
    }

    private static List<Outgoing> write(ChannelDescription channel, Command command) {
        try {
            return channel.mapping().write(command);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
