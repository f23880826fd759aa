/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.testing.NeedsPrograms;

/** A device of the demo home on a real broker. */
@NeedsPrograms({"mosquitto", "mosquitto_passwd"})
class MqttApplianceTest {

    @TempDir
    Path folder;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final Appliance light = new Appliance("kitchen-light", "Kitchen light", "Kitchen", ApplianceKind.LIGHT);
    private final List<MqttAppliance> started = new ArrayList<>();
    private Mosquitto broker;
    private Listener hub;

    @BeforeEach
    void open() throws Exception {
        broker = new Mosquitto(folder);
        hub = new Listener(broker);
    }

    @AfterEach
    void close() throws Exception {
        executor.shutdownNow();
        started.forEach(MqttAppliance::close);
        hub.close();
        broker.close();
    }

    private MqttAppliance start() {
        MqttAppliance appliance = new MqttAppliance(light, broker.uri(), Optional.of(broker.accounts()), executor);
        started.add(appliance);
        appliance.start();
        return appliance;
    }

    @Test
    void announcesItselfAndItsState() {
        start();

        hub.await("kitchen-light/available", "online");
        hub.await("kitchen-light/state", "OFF");
        assertThat(hub.last.get("homeassistant/light/kitchen-light/main/config"))
                .contains("Kitchen light");
    }

    @Test
    void tellsWhatAHandDoes() {
        start();
        hub.await("kitchen-light/state", "OFF");

        light.become("ON");

        hub.await("kitchen-light/state", "ON");
    }

    @Test
    void followsCommands() throws Exception {
        List<String> commands = new ArrayList<>();
        light.onCommand((appliance, command) -> commands.add(command));
        start();
        hub.await("kitchen-light/state", "OFF");

        hub.send("kitchen-light/set", "ON");

        hub.await("kitchen-light/state", "ON");
        assertThat(commands).containsExactly("ON");
    }

    @Test
    void ignoresWhatItDoesNotUnderstand() throws Exception {
        start();
        hub.await("kitchen-light/state", "OFF");

        hub.send("kitchen-light/set", "EXPLODE");
        hub.send("kitchen-light/set", "ON");

        hub.await("kitchen-light/state", "ON");
    }

    @Test
    void announcesItselfAgainWhenTheHubStarts() throws Exception {
        start();
        hub.await("kitchen-light/state", "OFF");
        hub.last.clear();

        hub.send(Topics.HUB_STATUS, "online");

        hub.await("kitchen-light/available", "online");
        assertThat(hub.last).containsKey("homeassistant/light/kitchen-light/main/config");
    }

    @Test
    void comesBackAfterTheBrokerWasDown() throws Exception {
        start();
        hub.await("kitchen-light/state", "OFF");
        hub.close();
        broker.stop();
        light.become("ON");

        broker.start();
        hub = new Listener(broker);

        hub.await("kitchen-light/state", "ON");
        hub.await("kitchen-light/available", "online");
    }

    @Test
    void waitsForItsPassword() throws Exception {
        Path file = broker.accounts().resolve("kitchen-light.password");
        String password = Files.readString(file);
        Files.delete(file);
        start();

        Files.writeString(file, password);

        hub.await("kitchen-light/available", "online");
    }

    @Test
    void saysGoodbye() {
        MqttAppliance appliance = start();
        hub.await("kitchen-light/available", "online");

        appliance.close();

        hub.await("kitchen-light/available", "offline");
    }
}
