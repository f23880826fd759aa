/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;

class LifecycleTest {

    @TempDir
    Path folder;

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }

    @Test
    void tenStartsAndStopsLeaveNoThreadNoPortAndNoFile() throws Exception {
        Set<Thread> before = threads();
        int port = 0;
        for (int i = 0; i < 10; i++) {
            Settings settings = TestSettings.quick()
                    .with("server_port", port)
                    .with("psk", new String[] {"in=in.psk", "out@*=in.psk"})
                    .build();
            CaliforniumClient client = new CaliforniumClient(settings, folder);
            HubServer server = new HubServer(settings, folder, client);
            server.addResource(new TestResource("/lamp"));
            port = server.addresses().get(0).getPort();
            client.observe(java.net.URI.create("coap://127.0.0.1:" + port + "/lamp"), new CoapObserver() {
                @Override
                public void onState(CoapReply state) {}

                @Override
                public void onLost(String why) {}
            });
            CaliforniumClientTest.await(client.get(java.net.URI.create("coap://127.0.0.1:" + port + "/lamp")));
            var unused = client.discoverAll(Duration.ofMinutes(1), found -> {});
            client.close();
            server.close();
        }

        await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
            Set<Thread> left = threads();
            left.removeAll(before);
            left.removeIf(thread -> thread.getName().startsWith("awaitility"));
            assertThat(left).isEmpty();
        });
        assertThat(Files.exists(Path.of("Californium3.properties"))).isFalse();
    }
}
