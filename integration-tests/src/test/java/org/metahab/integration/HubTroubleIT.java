/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whatever goes wrong around the hub ends in a message that says so, and in a hub that runs on. */
public class HubTroubleIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static HubHome home;
    private static HubProcess hub;

    @BeforeClass
    public static void start() throws Exception {
        home = HubHome.in(FOLDER.newFolder().toPath());
        hub = HubProcess.start(home);
    }

    @AfterClass
    public static void stop() throws Exception {
        if (hub != null) {
            hub.close();
        }
    }

    @After
    public void hubRunsOn() throws Exception {
        Await.until("the hub answers", () -> hub.rest().isReady(), hub::output);
    }

    @Test
    public void saysThatTheBrokerRefusesThePassword() throws Exception {
        Path connection = home.etc("org.metahab.mqtt.connection-stranger.cfg");
        Files.writeString(connection, connection("stranger", home.mqttPort(), "user = hub\npassword = wrong\n"));
        awaitOutput("not authorised as hub");
        Files.delete(connection);
    }

    @Test
    public void connectsWhenTheBrokerComesBack() throws Exception {
        int port = FreePorts.tcp();
        Path connection = home.etc("org.metahab.mqtt.connection-late.cfg");
        Files.writeString(
                connection,
                connection(
                        "late",
                        port,
                        "user = hub\npasswordFile = " + home.state("broker").resolve("accounts/hub.password") + "\n"));
        awaitOutput("tcp://127.0.0.1:" + port + " cannot be reached");
        try (TcpRelay broker = new TcpRelay(port, home.mqttPort())) {
            awaitOutput("Connected to tcp://127.0.0.1:" + port);
            Files.delete(connection);
        }
    }

    @Test
    public void saysThatTheStoreCannotBeWritten() throws Exception {
        Path store = home.etc("org.metahab.hub.runtime.store.cfg");
        String before = Files.readString(store);
        Path file = FOLDER.newFile().toPath();
        Files.writeString(store, "folder = " + file.resolve("below-a-file") + "\n");
        awaitOutput("The store can't be read");
        Await.until("the hub answers without its store", () -> hub.rest().isReady(), hub::output);
        Files.writeString(store, before);
    }

    @Test
    public void readsItemFilesPastAnErrorAndNamesTheLine() throws Exception {
        Path items = home.folder().resolve("conf/items/trouble.items");
        Files.writeString(items, "Switch Fine_One\nSwich Broken\nSwitch Fine_Two\n");
        awaitOutput("trouble.items:2:");
        Await.until("the other items are there", () -> hub.rest()
                .find("/items")
                .filter(all -> all.contains("Fine_One") && all.contains("Fine_Two"))
                .isPresent());
        assertThat(hub.rest().get("/items")).doesNotContain("Broken");
    }

    private static String connection(String id, int port, String account) {
        return "id = %s\nuri = tcp://127.0.0.1:%d\nreconnectMin = 100\nreconnectMax = 500\n%s"
                .formatted(id, port, account);
    }

    private static void awaitOutput(String text) throws Exception {
        Await.until("the hub says '" + text + "'", () -> hub.output().contains(text), hub::output);
    }
}
