/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.mqtt.broker.internal.BrokerSettings;
import org.metahab.mqtt.broker.internal.EmbeddedBroker;
import org.metahab.mqtt.broker.internal.access.AccessRules;
import org.metahab.mqtt.standalone.StandaloneConnection;

/** On the embedded broker, as the hub's account and as a panel's, which has no more rights than the documentation says. */
@Timeout(120)
class MqttChannelTest {

    @TempDir
    Path folder;

    private final KnownSuggestions suggestions = new KnownSuggestions(KnownSuggestions.waiting("s1"));
    private final KnownControl control = new KnownControl();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private EmbeddedBroker broker;
    private StandaloneConnection connection;
    private MqttChannel channel;
    private MqttClient panel;

    @BeforeEach
    void open() throws Exception {
        broker = EmbeddedBroker.start(
                new BrokerSettings(
                        "127.0.0.1",
                        0,
                        null,
                        folder,
                        Set.of("hub", "panel", "lamp"),
                        AccessRules.parse(List.of("panel both metahab/home/#"))),
                Clock.systemUTC());
        panel = client("panel");
        panel.subscribe("metahab/home/#", 1);
    }

    @AfterEach
    void close() throws Exception {
        if (channel != null) {
            channel.close();
            connection.close();
        }
        panel.disconnectForcibly(0, 1000);
        panel.close();
        broker.close();
    }

    @Test
    void whatIsThereIsShownToWhoeverComesLater() throws Exception {
        start();
        await().until(() -> seen.containsKey("metahab/home/suggestions/s1/state"));
        seen.clear();
        panel.unsubscribe("metahab/home/#");
        panel.subscribe("metahab/home/#", 1);

        await().until(() -> seen.size() == 2 + Mode.values().length);
        assertThat(json("suggestions/s1/state").get("stage").getAsString()).isEqualTo("SUGGESTED");
        assertThat(json("questions/q1/state").get("text").getAsString()).isEqualTo("Hall lamp ON now?");
        assertThat(json("modes/guests/state").get("on").getAsBoolean()).isFalse();
    }

    @Test
    void anAnswerIsGivenAndItsResultShown() throws Exception {
        start();

        answer("suggestions/s1", "accept");

        await().until(() ->
                seen.getOrDefault("metahab/home/suggestions/s1/state", "").contains("\"stage\":\"ACCEPTED\""));
    }

    @Test
    void oneOfSeveralRulesIsTakenByItsNumber() throws Exception {
        suggestions.put(KnownSuggestions.doubtful("s1"));
        start();

        answer("suggestions/s1", "accept 2");

        await().until(() -> stage() == Stage.ACCEPTED);
        assertThat(suggestions.find("s1").orElseThrow().sentence()).isEqualTo("You switch it on in the evening.");
    }

    @Test
    void aRejectionCarriesItsReason() throws Exception {
        start();

        answer("suggestions/s1", "{\"answer\":\"reject\",\"reason\":\"wrong_time\",\"text\":\"too early\"}");

        await().until(() -> suggestions.find("s1").orElseThrow().reason().equals("wrong time: too early"));
    }

    @Test
    void plainTextTakesMoreBehindTheAnswer() throws Exception {
        start();

        answer("suggestions/s1", "postpone P3D");

        await().until(() -> suggestions.find("s1").orElseThrow().reason().equals("PT72H"));
    }

    @Test
    void modesAndQuestionsAreAnsweredToo() throws Exception {
        start();

        answer("modes/guests", "on");
        await().until(() ->
                seen.getOrDefault("metahab/home/modes/guests/state", "").contains("\"on\":true"));
        answer("questions/q9", "yes");
        await().until(() -> seen.getOrDefault("metahab/home/errors", "").contains("'q9'"));
    }

    @Test
    void whatIsNotUnderstoodIsCountedSaidAndSkipped() throws Exception {
        start();

        answer("suggestions/s1", "perhaps");
        await().until(() -> seen.getOrDefault("metahab/home/errors", "").contains("'perhaps' is no answer"));
        answer("suggestions/s1", "{\"answer\":");
        answer("doors/front", "open");
        panel.publish("metahab/home/suggestions/s1/answer", new byte[] {(byte) 0xff, (byte) 0xfe}, 1, false);
        await().until(() -> channel.refused() == 4);
        answer("suggestions/s1", "accept");

        await().until(() -> stage() == Stage.ACCEPTED);
        assertThat(json("errors").get("topic").getAsString()).startsWith("metahab/home/");
    }

    @Test
    void aRetainedAnswerIsNotTaken() throws Exception {
        panel.publish("metahab/home/suggestions/s1/answer", "accept".getBytes(StandardCharsets.UTF_8), 1, true);

        start();

        await().until(() -> seen.getOrDefault("metahab/home/errors", "").contains("retained"));
        assertThat(stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void whatIsForgottenIsClearedAtTheBroker() throws Exception {
        start();
        suggestions.forget("s1");

        channel.refresh();

        await().until(() ->
                seen.getOrDefault("metahab/home/suggestions/s1/state", "?").isEmpty());
    }

    @Test
    void whatAnEarlierRunLeftBehindIsCleared() throws Exception {
        panel.publish("metahab/home/suggestions/s7/state", "{}".getBytes(StandardCharsets.UTF_8), 1, true);

        start();

        await().until(() ->
                seen.getOrDefault("metahab/home/suggestions/s7/state", "?").isEmpty());
        assertThat(seen.get("metahab/home/suggestions/s1/state")).contains("SUGGESTED");
    }

    @Test
    void aDeviceMayNeitherReadNorAnswer() throws Exception {
        start();
        MqttClient lamp = client("lamp");
        lamp.publish("metahab/home/suggestions/s1/answer", "accept".getBytes(StandardCharsets.UTF_8), 1, false);
        answer("modes/guests", "on");
        await().until(() -> control.modes.containsKey(Mode.GUESTS));

        assertThat(stage()).isEqualTo(Stage.SUGGESTED);
        lamp.disconnectForcibly(0, 1000);
        lamp.close();
    }

    @Test
    void aHubsNameThatCantBeATopicsLevelIsRefused() {
        assertThatThrownBy(() -> new Topics("my/home")).hasMessageContaining("'my/home'");
        assertThatThrownBy(() -> new Topics("#")).hasMessageContaining("'#'");
    }

    private void start() {
        connection = StandaloneConnection.open(Map.of(
                "id",
                "embedded",
                "uri",
                "tcp://127.0.0.1:" + broker.port(),
                "user",
                "hub",
                "passwordFile",
                broker.passwordFile("hub").toString()));
        channel = new MqttChannel(connection.connection(), new Topics("home"), suggestions, control);
        channel.open();
        await().until(() -> seen.containsKey("metahab/home/modes/party/state"));
    }

    private Stage stage() {
        return suggestions.find("s1").orElseThrow().stage();
    }

    private void answer(String of, String text) throws Exception {
        panel.publish("metahab/home/" + of + "/answer", text.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private JsonObject json(String topic) {
        return JsonParser.parseString(seen.get("metahab/home/" + topic)).getAsJsonObject();
    }

    private MqttClient client(String account) throws Exception {
        MqttClient client = new MqttClient("tcp://127.0.0.1:" + broker.port(), account + "-1", new MemoryPersistence());
        client.setCallback(new Seeing(seen));
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(account);
        options.setPassword(
                Files.readString(broker.passwordFile(account)).strip().toCharArray());
        client.connect(options);
        return client;
    }
}
