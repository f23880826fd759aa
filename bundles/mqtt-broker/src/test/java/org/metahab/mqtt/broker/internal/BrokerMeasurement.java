/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Measures the broker in a process of its own: start, memory, a burst of retained messages in and out, stop. The numbers
 * in the decision record come from here.
 */
final class BrokerMeasurement {

    private static final int MESSAGES = 20_000;
    private static final String PAYLOAD = "x".repeat(420);

    private BrokerMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("broker");
        long begin = System.nanoTime();
        EmbeddedBroker broker = Home.broker(folder);
        print("start", begin);
        System.out.println("memory after start: " + residentMegabytes() + " MB");

        try (Client writer = Client.connect(broker, "hub", Home.password(broker, "hub"), "writer", null)) {
            begin = System.nanoTime();
            for (int i = 0; i < MESSAGES; i++) {
                writer.publish("burst/" + i % 1000 + "/" + i, PAYLOAD, 1, true);
            }
            print(MESSAGES + " retained messages in, one at a time, QoS 1", begin);
        }
        try (Client reader = Client.connect(broker, "hub", Home.password(broker, "hub"), "reader", null)) {
            begin = System.nanoTime();
            reader.subscribe("burst/#");
            while (reader.heardCount() < MESSAGES && System.nanoTime() - begin < TimeUnit.MINUTES.toNanos(2)) {
                Thread.sleep(5);
            }
            print(reader.heardCount() + " retained messages out, QoS 1", begin);
        }
        System.out.println("memory with them: " + residentMegabytes() + " MB");
        begin = System.nanoTime();
        broker.close();
        print("stop", begin);
        begin = System.nanoTime();
        Home.broker(folder).close();
        print("start with them, and stop", begin);
    }

    private static void print(String what, long begin) {
        System.out.println(
                what + ": " + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
    }

    private static long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
