/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapContent;
import org.metahab.hub.testing.NeedsPrograms;

/** The hub as resource directory, as libcoap's client and Californium's see it. */
@NeedsPrograms("coap-client-openssl")
class ResourceDirectoryTest {

    private static final String KEY = "sesame-open-sesame";

    @TempDir
    Path folder;

    private CaliforniumClient client;
    private HubServer hub;

    @BeforeEach
    void open() throws Exception {
        Path key = folder.resolve("porch.psk");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, KEY);
        client = new CaliforniumClient(TestSettings.quick().build(), folder);
        hub = new HubServer(
                TestSettings.quick()
                        .with("psk", new String[] {"porch=porch.psk"})
                        .build(),
                folder,
                client);
    }

    @AfterEach
    void close() {
        hub.close();
        client.close();
    }

    private String uri(String path) {
        return "coap://127.0.0.1:" + hub.addresses().get(0).getPort() + path;
    }

    private String post(String path, String links) throws Exception {
        return LibCoap.run("-v", "6", "-m", "post", "-t", "40", "-e", links, uri(path));
    }

    private static String location(String output) {
        Matcher matcher =
                Pattern.compile("Location-Path:rd, ?Location-Path:([0-9a-f]+)").matcher(output);
        assertThat(matcher.find()).as(output).isTrue();
        return "/rd/" + matcher.group(1);
    }

    @Test
    void announcesItself() throws Exception {
        assertThat(LibCoap.run("-m", "get", uri("/.well-known/core")))
                .contains("</rd>")
                .contains("core.rd-lookup-ep")
                .contains("core.rd-lookup-res");
    }

    @Test
    void aDeviceRegistersIsFoundAndLeaves() throws Exception {
        String path = location(post("/rd?ep=node1&lt=600", "</t>;rt=temperature;if=core.s"));
        assertThat(LibCoap.run("-m", "get", uri("/rd-lookup/ep?ep=node1"))).contains("ep=\"node1\"");
        assertThat(LibCoap.run("-m", "get", uri("/rd-lookup/res?rt=temperature")))
                .contains("/t>;rt=");
        assertThat(LibCoap.run("-v", "6", "-m", "post", uri(path + "?lt=700"))).contains("2.04");
        assertThat(LibCoap.run("-v", "6", "-m", "delete", uri(path))).contains("2.02");
        assertThat(LibCoap.run("-m", "get", uri("/rd-lookup/ep?ep=node1"))).doesNotContain("node1");
        assertThat(LibCoap.run("-m", "post", uri(path))).contains("4.04");
    }

    @Test
    void aRegistrationWithoutNewsPasses() throws Exception {
        post("/rd?ep=node1&lt=1", "</t>");
        await().atMost(20, TimeUnit.SECONDS).until(() -> hub.endpoints().isEmpty());
    }

    @Test
    void refusesWhatIsNoRegistration() throws Exception {
        assertThat(post("/rd", "</t>")).contains("4.00");
        assertThat(post("/rd?ep=x", "</t")).contains("4.00");
        assertThat(LibCoap.run("-m", "post", "-t", "50", "-e", "{}", uri("/rd?ep=x")))
                .contains("4.15");
        assertThat(post("/rd?ep=x&base=coap://10.9.8.7", "</t>")).contains("4.03");
    }

    @Test
    void aLargeRegistrationIsMovedBlockByBlock() throws Exception {
        StringBuilder links = new StringBuilder("</r0>");
        for (int i = 1; i < 300; i++) {
            links.append(",</sensors/room").append(i).append("/temperature>;rt=\"temperature\";if=\"core.s\"");
        }
        Path file = folder.resolve("links");
        Files.writeString(file, links);
        LibCoap.run("-b", "512", "-m", "post", "-t", "40", "-f", file.toString(), uri("/rd?ep=large"));
        assertThat(hub.endpoints()).singleElement().satisfies(e -> assertThat(e.links())
                .hasSize(300));
        Path answer = folder.resolve("answer");
        LibCoap.run("-m", "get", "-o", answer.toString(), uri("/rd-lookup/res?ep=large"));
        assertThat(Files.readString(answer)).contains("/sensors/room299/temperature>");
    }

    @Test
    void whatDtlsProvedIsNotTakenByAnyoneElse() throws Exception {
        String secure = "coaps://127.0.0.1:" + hub.addresses().get(1).getPort() + "/rd?ep=porch";
        assertThat(LibCoap.run("-v", "6", "-u", "porch", "-k", KEY, "-m", "post", "-t", "40", "-e", "</t>", secure))
                .contains("2.01");
        assertThat(hub.endpoints().get(0).base().getScheme()).isEqualTo("coaps");
        assertThat(post("/rd?ep=porch", "</evil>")).contains("4.03");
        assertThat(hub.endpoints().get(0).links().get(0).target()).isEqualTo("/t");
    }

    @Test
    void aDeviceThatOnlySaysThatItIsThereIsAskedForItsLinks() throws Exception {
        try (Peer device = Peer.plain(0)) {
            device.post(URI.create(uri("/.well-known/rd?ep=simple&lt=600")));
            await().atMost(20, TimeUnit.SECONDS).until(() -> !hub.endpoints().isEmpty());
            assertThat(hub.endpoints()).singleElement().satisfies(endpoint -> {
                assertThat(endpoint.name()).isEqualTo("simple");
                assertThat(endpoint.base()).isEqualTo(device.uri(""));
                assertThat(endpoint.links()).extracting(link -> link.target()).contains("/lamp");
            });
            assertThat(client.get(URI.create(uri("/rd-lookup/res?ep=simple")))
                            .toCompletableFuture()
                            .get(20, TimeUnit.SECONDS)
                            .content())
                    .extracting(CoapContent::text)
                    .asString()
                    .contains("/lamp>");
        }
    }
}
