/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.testing.NeedsPrograms;
import picocli.CommandLine;

class DiscoverCommandTest {

    private static final String PLUG = "homeassistant/switch/plug/relay/config";
    private static final String PLUG_CONFIG =
            "{\"name\":\"Relay\",\"uniq_id\":\"p1\",\"cmd_t\":\"plug/set\",\"stat_t\":\"plug/state\","
                    + "\"dev\":{\"ids\":\"plug\",\"name\":\"Plug\",\"mf\":\"Acme\"}}";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void helpNamesOptionsAndExitCodes() {
        assertThat(run("discover", "--help")).isZero();
        assertThat(out.toString())
                .contains("--broker", "--coap", "--from", "--cafile", "--password-file", "--wait", "--greet", "--json")
                .contains("Exit codes", "can't be reached");
    }

    @Test
    void withoutAPlaceToLookItSaysWhereOneCould() {
        assertThat(run("discover")).isEqualTo(2);
        assertThat(err.toString()).contains("--broker", "--coap", "--from");
        assertThat(run("discover", "--from", "x", "--wait", "0")).isEqualTo(2);
        assertThat(run("discover", "--coap", "http://x")).isEqualTo(2);
        assertThat(err.toString()).contains("'http://x' is no CoAP server");
        assertThat(run("discover", "--broker", "nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("use tcp://HOST:PORT");
    }

    @Test
    void recordedMessagesAreShownThingByThing() throws IOException {
        Path file = folder.resolve("home.jsonl.gz");
        JsonObject plug = new JsonObject();
        plug.addProperty("topic", PLUG);
        plug.addProperty("payload", PLUG_CONFIG);
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
            zipped.write((plug + "\n{\"topic\":\"plug/state\",\"payload\":\"ON\"}\n{\"note\":1}\n"
                            + "{\"topic\":\"homeassistant/switch/x/config\",\"payload\":\"{\"}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run("discover", "--from", file.toString())).isZero();
        assertThat(out.toString())
                .contains("Plug  (homeassistant:device:plug)", "vendor=Acme", "Switch", "told by plug/state")
                .contains(
                        "commanded by plug/set",
                        "is ON",
                        "homeassistant/switch/x/config: ",
                        "1 things with 1 channels");
        assertThat(err.toString()).contains("1 lines of");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        JsonObject plug = new JsonObject();
        plug.addProperty("topic", PLUG);
        plug.add("payload", JsonParser.parseString(PLUG_CONFIG));
        Path file = Files.writeString(folder.resolve("home.jsonl"), plug + "\n");
        assertThat(run("discover", "--from", file.toString(), "--json")).isZero();
        JsonObject report = JsonParser.parseString(out.toString()).getAsJsonObject();
        JsonObject channel = report.getAsJsonArray("things")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("channels")
                .get(0)
                .getAsJsonObject();
        assertThat(channel.get("type").getAsString()).isEqualTo("Switch");
        assertThat(channel.getAsJsonArray("commands").get(0).getAsString()).isEqualTo("plug/set");
        assertThat(report.getAsJsonArray("problems")).isEmpty();
    }

    @Test
    void aFileThatIsNotThereAndALineThatIsNoJsonAreNamed() throws IOException {
        assertThat(run("discover", "--from", folder.resolve("none.jsonl").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no file", "none.jsonl");
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{}\n{\n");
        assertThat(run("discover", "--from", broken.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("broken.jsonl, line 2");
    }

    @NeedsPrograms({"mosquitto", "mosquitto_pub", "mosquitto_sub"})
    @Test
    void aRealBrokerIsLookedAtAndNotTouched() throws Exception {
        try (RealPeer broker = RealPeer.mosquitto(folder, "allow_anonymous true")) {
            broker.keep(PLUG, PLUG_CONFIG);
            broker.keep("shellyplus1-a1b2c3d4e5f6/online", "true");
            broker.keep("shellyplus1-a1b2c3d4e5f6/status/switch:0", "{\"id\":0,\"output\":true,\"apower\":3}");
            Path heard = folder.resolve("heard.txt");
            Process listener = new ProcessBuilder(
                            "mosquitto_sub",
                            "-h",
                            "127.0.0.1",
                            "-p",
                            String.valueOf(broker.port()),
                            "-R",
                            "-v",
                            "-t",
                            "#")
                    .redirectOutput(heard.toFile())
                    .start();
            try {
                assertThat(run("discover", "--broker", "tcp://127.0.0.1:" + broker.port(), "--wait", "2"))
                        .isZero();
            } finally {
                listener.destroy();
                listener.waitFor();
            }
            assertThat(out.toString())
                    .contains("homeassistant:device:plug", "shelly:device:shellyplus1-a1b2c3d4e5f6", "is 3 W");
            assertThat(Files.readString(heard)).as("messages that were sent").isEmpty();
        }
    }

    @NeedsPrograms({"mosquitto", "mosquitto_pub", "kill"})
    @Test
    void aBrokerThatIsSlowToLetItInIsListenedToAsLongAsAnyOther() throws Exception {
        try (RealPeer broker = RealPeer.mosquitto(folder, "allow_anonymous true")) {
            broker.keep(PLUG, PLUG_CONFIG);
            broker.freeze();
            CompletableFuture<Void> goesOn =
                    CompletableFuture.runAsync(broker::thaw, CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));
            assertThat(run("discover", "--broker", "tcp://127.0.0.1:" + broker.port(), "--wait", "1"))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains("homeassistant:device:plug");
            goesOn.join();
        }
    }

    @NeedsPrograms({"mosquitto", "mosquitto_pub", "mosquitto_passwd"})
    @Test
    void aBrokerWithAccountsWantsThePassword() throws Exception {
        Path passwords = folder.resolve("passwords");
        new ProcessBuilder("mosquitto_passwd", "-b", "-c", passwords.toString(), "hub", "secret-word")
                .start()
                .waitFor();
        Path password = Files.writeString(folder.resolve("hub.password"), "secret-word\n");
        password.toFile().setReadable(false, false);
        password.toFile().setReadable(true, true);
        try (RealPeer broker =
                RealPeer.mosquitto(folder, "allow_anonymous false", "password_file " + passwords, "user root")) {
            broker.keep(PLUG, PLUG_CONFIG, "-u", "hub", "-P", "secret-word");
            String url = "tcp://127.0.0.1:" + broker.port();
            assertThat(run("discover", "--broker", url, "--wait", "2")).isEqualTo(1);
            assertThat(err.toString()).contains("No connection to " + url);
            assertThat(run(
                            "discover",
                            "--broker",
                            url,
                            "--user",
                            "hub",
                            "--password-file",
                            password.toString(),
                            "--wait",
                            "2"))
                    .isZero();
            assertThat(out.toString()).contains("homeassistant:device:plug").doesNotContain("secret-word");
            assertThat(err.toString()).doesNotContain("secret-word");
        }
    }

    @Test
    void aBrokerThatIsNotThereIsAFailure() throws IOException {
        int port = RealPeer.freePort();
        assertThat(run("discover", "--broker", "tcp://127.0.0.1:" + port, "--wait", "1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("No connection to tcp://127.0.0.1:" + port);
    }

    @NeedsPrograms("coap-server-notls")
    @Test
    void aRealCoapServerIsLookedAt() throws Exception {
        try (RealPeer server = RealPeer.coapServer()) {
            assertThat(run("discover", "--coap", "coap://127.0.0.1:" + server.port(), "--wait", "4", "--json"))
                    .as(err.toString())
                    .isZero();
            assertThat(JsonParser.parseString(out.toString())
                            .getAsJsonObject()
                            .get("messages")
                            .getAsInt())
                    .isPositive();
        }
        assertThat(run("discover", "--coap", "coap://127.0.0.1:" + RealPeer.freePort(), "--wait", "1"))
                .isEqualTo(1);
        assertThat(List.of(err.toString().split("\n"))).anyMatch(line -> line.contains("No answer from coap://"));
    }
}
