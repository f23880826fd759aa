/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eclipse.paho.client.mqttv3.MqttException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The whole way through a running hub: a sensor's MQTT message in, a rule's decision, the MQTT command out at the device.
 */
@Command(
        name = "pipeline",
        description = "Measures a running hub: MQTT message in, decision, MQTT command out.",
        mixinStandardHelpOptions = true)
public final class PipelineBenchmark implements Callable<Integer> {

    private static final String ON_RULE = "metahab-bench-on";
    private static final String OFF_RULE = "metahab-bench-off";
    private static final int PATIENCE_IN_SECONDS = 30;

    /** Messages on their way when throughput is measured; fewer than a rule lets wait. */
    private static final int WINDOW = 16;

    @Option(names = "--broker", defaultValue = "tcp://127.0.0.1:1883", description = "Default: ${DEFAULT-VALUE}")
    private String broker;

    @Option(names = "--user", defaultValue = "hub", description = "Account at the broker (default: ${DEFAULT-VALUE})")
    private String user;

    @Option(names = "--password-file", required = true, description = "File with the account's password")
    private Path passwordFile;

    @Option(names = "--rest", defaultValue = "http://127.0.0.1:8080", description = "Default: ${DEFAULT-VALUE}")
    private URI rest;

    @Option(names = "--token-file", required = true, description = "File with the hub's REST token")
    private Path tokenFile;

    @Option(names = "--messages", defaultValue = "4000", description = "Messages measured (default: ${DEFAULT-VALUE})")
    private int messages;

    @Option(names = "--warm-up", defaultValue = "2000", description = "Messages before (default: ${DEFAULT-VALUE})")
    private int warmUp;

    /** Measures and prints. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PipelineBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, MqttException, InterruptedException {
        HubRest hub = new HubRest(rest, Files.readString(tokenFile).strip());
        try (MirrorDevice device =
                new MirrorDevice(broker, user, Files.readString(passwordFile).strip())) {
            device.announce();
            String sensor = discovered(hub, MirrorDevice.SENSOR);
            String actuator = discovered(hub, MirrorDevice.SWITCH);
            hub.addMirrorRule(ON_RULE, sensor, actuator, "ON");
            hub.addMirrorRule(OFF_RULE, sensor, actuator, "OFF");
            try {
                device.sense("OFF");
                device.nextCommand(2);
                latencies(device, warmUp);
                report(latencies(device, messages));
                System.out.printf(Locale.ROOT, "throughput  %.0f messages/s%n", throughput(device, messages));
            } finally {
                hub.send("DELETE", "/rest/rules/" + ON_RULE, "");
                hub.send("DELETE", "/rest/rules/" + OFF_RULE, "");
            }
        }
        return 0;
    }

    private static String discovered(HubRest hub, String channel) throws IOException, InterruptedException {
        for (int i = 0; i < 10 * PATIENCE_IN_SECONDS; i++) {
            String item = hub.itemOf(channel);
            if (!item.isEmpty()) {
                return item;
            }
            hub.approve(MirrorDevice.LABEL);
            Thread.sleep(100);
        }
        throw new IOException("The hub did not discover " + channel + "; is its discovery connected to this broker?");
    }

    /** One message at a time; nanoseconds from the sensor's message to the switch's command. */
    private static long[] latencies(MirrorDevice device, int count)
            throws MqttException, InterruptedException, IOException {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            String state = i % 2 == 0 ? "ON" : "OFF";
            long start = System.nanoTime();
            device.sense(state);
            expect(device, state);
            nanos[i] = System.nanoTime() - start;
        }
        if (count % 2 == 1) {
            device.sense("OFF");
            expect(device, "OFF");
        }
        return nanos;
    }

    /** Some messages at a time, a new one with each command; messages per second. */
    private static double throughput(MirrorDevice device, int count)
            throws MqttException, InterruptedException, IOException {
        long start = System.nanoTime();
        int sent = 0;
        for (int received = 0; received < count; received++) {
            for (; sent < count && sent - received < WINDOW; sent++) {
                device.sense(sent % 2 == 0 ? "ON" : "OFF");
            }
            if (device.nextCommand(PATIENCE_IN_SECONDS).isEmpty()) {
                throw new IOException("Of " + sent + " messages only " + received + " were answered by a command");
            }
        }
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private static void expect(MirrorDevice device, String state) throws InterruptedException, IOException {
        String command = device.nextCommand(PATIENCE_IN_SECONDS);
        if (!command.equals(state)) {
            throw new IOException("The device expected the command " + state + " but got '" + command + "'");
        }
    }

    private static void report(long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "latency     p50 %.2f ms, p99 %.2f ms, most %.2f ms, of %d messages%n",
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6,
                nanos.length);
    }
}
