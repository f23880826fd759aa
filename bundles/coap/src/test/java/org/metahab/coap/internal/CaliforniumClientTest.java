/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapContent;
import org.metahab.coap.CoapReply;
import org.metahab.coap.WebLink;

class CaliforniumClientTest {

    @TempDir
    Path folder;

    private CaliforniumClient client;
    private Peer peer;

    @BeforeEach
    void open() throws Exception {
        client = new CaliforniumClient(TestSettings.quick().build(), folder);
        peer = Peer.plain(0);
    }

    @AfterEach
    void close() {
        client.close();
        peer.close();
    }

    static <T> T await(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void readsAResource() throws Exception {
        CoapReply reply = await(client.get(peer.uri("/lamp")));

        assertThat(reply.code()).isEqualTo("2.05");
        assertThat(reply.content()).isEqualTo(CoapContent.text("OFF"));
        assertThat(reply.from().getPort()).isEqualTo(peer.port());
    }

    @Test
    void writesAResource() throws Exception {
        assertThat(await(client.put(peer.uri("/lamp"), CoapContent.text("ON"))).code())
                .isEqualTo("2.04");

        assertThat(await(client.get(peer.uri("/lamp"))).content().text()).isEqualTo("ON");
    }

    @Test
    void postsAndDeletes() throws Exception {
        assertThat(await(client.post(peer.uri("/lamp"), CoapContent.text("x"))).code())
                .isEqualTo("2.01");
        assertThat(await(client.delete(peer.uri("/lamp"))).code()).isEqualTo("2.02");
    }

    @Test
    void anAnswerOfClass4IsAReply() throws Exception {
        CoapReply reply = await(client.get(peer.uri("/attic")));

        assertThat(reply.code()).isEqualTo("4.04");
        assertThat(reply.isSuccess()).isFalse();
    }

    @Test
    void movesTwentyKilobytesBlockByBlockBothWays() throws Exception {
        byte[] body = new byte[20_000];
        new Random(7).nextBytes(body);

        assertThat(await(client.put(peer.uri("/lamp"), new CoapContent(body, 42)))
                        .code())
                .isEqualTo("2.04");
        assertThat(peer.lamp.received).hasSize(1).first().isEqualTo(body);

        CoapReply reply = await(client.get(peer.uri("/lamp")));
        assertThat(Replies.bytes(reply.content())).isEqualTo(body);
    }

    @Test
    void refusesABodyOverTheLimit() {
        peer.lamp.state = new byte[100_000];

        assertThatThrownBy(() -> await(client.get(peer.uri("/lamp")))).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void failsWhenNobodyAnswers() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("coap://127.0.0.1:" + silent.getLocalPort() + "/lamp");

            assertThatThrownBy(() -> await(client.get(uri)))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("did not answer");
        }
    }

    @Test
    void failsWhenARequestIsAcknowledgedButNeverAnswered() throws Exception {
        peer.add(new CoapResource("sleepy") {
            @Override
            public void handleGET(CoapExchange exchange) {
                exchange.accept();
            }
        });
        client.close();
        client = new CaliforniumClient(
                TestSettings.quick().with("responseTimeout", 1).build(), folder);

        assertThatThrownBy(() -> await(client.get(peer.uri("/sleepy"))))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("within 1 seconds");
    }

    @Test
    void takesAnAnswerThatComesSeparately() throws Exception {
        peer.add(new CoapResource("slow") {
            @Override
            public void handleGET(CoapExchange exchange) {
                exchange.accept();
                exchange.respond(ResponseCode.CONTENT, "at last");
            }
        });

        assertThat(await(client.get(peer.uri("/slow"))).content().text()).isEqualTo("at last");
    }

    @Test
    void speaksNothingButCoap() {
        assertThatThrownBy(() -> await(client.get(URI.create("http://127.0.0.1/lamp"))))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("no coap or coaps URI");
    }

    @Test
    void aSecureUriWithoutAKeyFailsWithTheRemedy() {
        assertThatThrownBy(() -> await(client.get(URI.create("coaps://127.0.0.1/lamp"))))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("add identity@127.0.0.1=FILE to psk");
    }

    @Test
    void readsTheLinksOfAServer() throws Exception {
        List<WebLink> links = await(client.discover(peer.uri("/ignored")));

        assertThat(links).anySatisfy(link -> {
            assertThat(link.target()).isEqualTo("/lamp");
            assertThat(link.values("rt")).containsExactly("core.a");
            assertThat(link.values("title")).containsExactly("A lamp");
            assertThat(link.has("obs")).isTrue();
        });
    }

    @Test
    void namesThePlaceWhereALinkListIsMalformed() throws Exception {
        byte[] malformed = "</a>;if=\"core.s".getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[1_500];
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            CompletionStage<List<WebLink>> links =
                    client.discover(URI.create("coap://127.0.0.1:" + server.getLocalPort()));
            DatagramPacket asked = new DatagramPacket(request, request.length);
            server.receive(asked);
            int tokenLength = request[0] & 0x0f;
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.write(0x60 | tokenLength);
            answer.write(0x45);
            answer.write(request, 2, 2 + tokenLength);
            answer.write(0xff);
            answer.write(malformed);
            server.send(new DatagramPacket(answer.toByteArray(), answer.size(), asked.getSocketAddress()));

            assertThatThrownBy(() -> await(links))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("no '\"' after a value at character");
        }
    }

    @Test
    void requestsThatWaitFailAtClose() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            CompletionStage<CoapReply> reply =
                    client.get(URI.create("coap://127.0.0.1:" + silent.getLocalPort() + "/lamp"));
            silent.receive(new DatagramPacket(new byte[1_500], 1_500));

            client.close();

            assertThatThrownBy(() -> await(reply)).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void speaksOverIpv6() throws Exception {
        try (Peer peer6 = Peer.plain("::1", 0)) {
            assertThat(await(client.get(URI.create("coap://[::1]:" + peer6.port() + "/lamp")))
                            .isSuccess())
                    .isTrue();
        }
    }

    @Test
    void afterCloseRequestsFail() {
        client.close();

        assertThatThrownBy(() -> await(client.get(peer.uri("/lamp"))))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("closed");
    }
}
