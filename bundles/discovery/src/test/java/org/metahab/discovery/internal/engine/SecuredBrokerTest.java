/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.mqtt.MqttLink;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.testing.NeedsPrograms;
import org.metahab.hub.thing.ThingStatusInfo;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.Quantity;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.standalone.StandaloneConnection;

/** Discovery at a Mosquitto with TLS, accounts and access rules, through its restart. */
@NeedsPrograms({"mosquitto", "openssl"})
class SecuredBrokerTest {

    private static final String PASSWORD = "S3CRET-broker";
    private static final String SALT = "c2FsdHNhbHRzYWx0";
    private static final List<String> SECRETS =
            List.of(PASSWORD, "S3CRET-address", "S3CRET-wifi", "S3CRET-token", "S3CRET-fact", "S3CRET-psk");

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final PrintStream console = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Mosquitto broker;
    private StandaloneConnection device;
    private StandaloneConnection connection;
    private DiscoveryEngine engine;

    @BeforeEach
    void start() throws Exception {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                file("key.pem"),
                "-out",
                file("cert.pem"));
        Files.writeString(folder.resolve("accounts.json"), accounts());
        broker = new Mosquitto(
                folder,
                """
                allow_anonymous false
                certfile %s
                keyfile %s
                plugin %s
                plugin_opt_config_file %s"""
                        .formatted(file("cert.pem"), file("key.pem"), plugin(), file("accounts.json")));
        device = connect("meter");
        connection = connect("hub");
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 10_000));
        engine.addConvention(HomeAssistant.convention(true));
        engine.addLink(new MqttLink(connection.connection()));
    }

    @AfterEach
    void close() throws Exception {
        System.setErr(console);
        engine.close();
        connection.close();
        device.close();
        broker.close();
        console.print(log.toString(StandardCharsets.UTF_8));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String plugin() throws Exception {
        try (var found = Files.find(
                Path.of("/usr/lib"), 3, (path, attributes) -> path.endsWith("mosquitto_dynamic_security.so"))) {
            return found.findFirst().orElseThrow().toString();
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    /** The hub may hear announcements and what is below meter, and nothing else; the device may do all. */
    private static String accounts() throws Exception {
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                .generateSecret(new PBEKeySpec(
                        PASSWORD.toCharArray(), Base64.getDecoder().decode(SALT), 101, 512))
                .getEncoded();
        String secret = "\"password\":\"" + Base64.getEncoder().encodeToString(hash) + "\",\"salt\":\"" + SALT
                + "\",\"iterations\":101";
        return """
                {"defaultACLAccess":{"publishClientSend":false,"publishClientReceive":true,"subscribe":false,\
                "unsubscribe":true},
                "clients":[{"username":"hub",%1$s,"roles":[{"rolename":"hub"}]},\
                {"username":"meter",%1$s,"roles":[{"rolename":"all"}]}],
                "roles":[{"rolename":"hub","acls":[\
                {"acltype":"subscribePattern","topic":"homeassistant/#","allow":true},\
                {"acltype":"subscribePattern","topic":"meter/#","allow":true},\
                {"acltype":"publishClientSend","topic":"homeassistant/status","allow":true}]},
                {"rolename":"all","acls":[{"acltype":"publishClientSend","topic":"#","allow":true}]}]}"""
                .formatted(secret);
    }

    private StandaloneConnection connect(String user) {
        return StandaloneConnection.open(Map.of(
                "id",
                user,
                "uri",
                "ssl://127.0.0.1:" + broker.port(),
                "caFile",
                file("cert.pem"),
                "user",
                user,
                "password",
                PASSWORD,
                "reconnectMax",
                500));
    }

    private void retain(String topic, String payload) {
        var unused = device.connection()
                .publish(new MqttMessage(topic, payload.getBytes(StandardCharsets.UTF_8), Qos.AT_LEAST_ONCE, true));
    }

    private void announce(String device, String stateTopic) {
        retain(
                "homeassistant/sensor/" + device + "/power/config",
                """
                {"name":"Power","uniq_id":"%1$s_power","stat_t":"%2$s","val_tpl":"{{ value_json.v | float }}",\
                "unit_of_meas":"W","dev_cla":"power","json_attr_t":"%2$s","dev":{"ids":"%1$s","name":"%1$s",\
                "cu":"http://admin:S3CRET-address@10.0.0.7/","sn":"psk=S3CRET-fact"}}"""
                        .formatted(device, stateTopic));
    }

    private ThingStatusInfo status(String device) {
        return engine.things()
                .thing("homeassistant:device:" + device)
                .map(thing -> thing.status())
                .orElse(ThingStatusInfo.UNKNOWN);
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(check::run);
    }

    @Test
    void aDeniedTopicIsToldAtItsThingAndARestartOfTheBrokerIsSurvived() throws Exception {
        announce("Meter", "meter/state");
        announce("Safe", "private/safe");
        retain("meter/state", "{\"v\":7}");
        eventually(() -> assertThat(hub.states).containsEntry("Meter_Power", Quantity.of(7, "W")));
        eventually(() -> assertThat(status("Meter").status()).isEqualTo(Status.ONLINE));
        eventually(() -> assertThat(status("Safe").status()).isEqualTo(Status.OFFLINE));
        assertThat(status("Safe").description()).contains("private/safe", "access list");

        broker.close();
        eventually(() -> assertThat(status("Meter").status()).isEqualTo(Status.OFFLINE));
        broker.restart();
        eventually(() -> assertThat(status("Meter").status()).isEqualTo(Status.ONLINE));
        retain("meter/state", "{\"v\":8}");
        eventually(() -> assertThat(hub.states).containsEntry("Meter_Power", Quantity.of(8, "W")));
        assertThat(status("Safe").status()).isEqualTo(Status.OFFLINE);
    }

    @Test
    void secretsAreInNoLogAndInNothingThatIsShown() {
        announce("Meter", "meter/state");
        retain(
                "meter/state",
                "{\"wifi\":{\"ssid\":\"home\",\"password\":\"S3CRET-wifi\"},\"access_token\":\"S3CRET-token\","
                        + "\"url\":\"mqtt://u:S3CRET-address@10.0.0.7\",\"psk\":\"S3CRET-psk\"}");
        retain("homeassistant/sensor/bad/config", "{\"name\":\"x\",\"password\":\"S3CRET-wifi\"");
        retain(
                "homeassistant/sensor/worse/config",
                "{\"val_tpl\":\"{{ 'token=S3CRET-token' | nope }}\",\"stat_t\":\"a\"}");
        eventually(() -> assertThat(engine.problems()).hasSizeGreaterThanOrEqualTo(3));
        eventually(() -> assertThat(engine.things().things()).isNotEmpty());
        String shown = engine.things().things() + "\n" + engine.inbox().entries() + "\n" + engine.problems() + "\n"
                + engine.statistics() + "\n" + facts() + "\n" + log.toString(StandardCharsets.UTF_8);
        assertThat(shown).contains("***");
        SECRETS.forEach(secret -> assertThat(shown).doesNotContain(secret));
    }

    /** What the discover command exports. */
    private String facts() {
        StringBuilder text = new StringBuilder();
        for (DescribedThing thing : engine.describe()) {
            text.append(thing.thing()).append(thing.identities()).append(thing.sources());
            thing.channels().forEach(channel -> text.append(channel.state()).append(channel.commands()));
        }
        return text.toString();
    }
}
