/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.CoapClient.Observation;
import org.metahab.coap.CoapObserver;
import org.metahab.coap.CoapReply;

/** RFC 7641 as the client sees it. */
class ObserveTest {

    @TempDir
    Path folder;

    private CaliforniumClient client;
    private Peer peer;
    private final Heard heard = new Heard();

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

    private static final class Heard implements CoapObserver {

        final List<String> states = new CopyOnWriteArrayList<>();
        final List<String> losses = new CopyOnWriteArrayList<>();

        @Override
        public void onState(CoapReply state) {
            states.add(state.content().text());
        }

        @Override
        public void onLost(String why) {
            losses.add(why);
        }
    }

    private void awaitState(String state) {
        await().atMost(20, TimeUnit.SECONDS).until(() -> heard.states.contains(state));
    }

    @Test
    void hearsThePresentStateAndEachChange() {
        client.observe(peer.uri("/lamp"), heard);
        awaitState("OFF");

        peer.lamp.set("ON");
        awaitState("ON");
        assertThat(peer.lamp.getObserverCount()).isEqualTo(1);
    }

    @Test
    void closingTellsTheServer() {
        Observation observation = client.observe(peer.uri("/lamp"), heard);
        awaitState("OFF");

        observation.close();

        await().atMost(10, TimeUnit.SECONDS).until(() -> peer.lamp.getObserverCount() == 0);
    }

    @Test
    void registersAgainWithinMaxAgeWhenTheServerForgotIt() {
        peer.lamp.maxAge = 1;
        client.observe(peer.uri("/lamp"), heard);
        awaitState("OFF");

        peer.lamp.clearObserveRelations();

        await().atMost(10, TimeUnit.SECONDS).until(() -> peer.lamp.getObserverCount() == 1);
        peer.lamp.set("ON");
        awaitState("ON");
    }

    @Test
    void refreshingKeepsOneRelationAtTheServer() {
        peer.lamp.maxAge = 1;
        peer.lamp.state = "first".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        client.observe(peer.uri("/lamp"), heard);
        awaitState("first");
        peer.lamp.state = "read by the refresh".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        awaitState("read by the refresh");

        assertThat(peer.lamp.getObserverCount()).isEqualTo(1);
    }

    @Test
    void observesOnAfterARestartOfTheServer() throws Exception {
        peer.lamp.maxAge = 1;
        client.observe(peer.uri("/lamp"), heard);
        awaitState("OFF");
        int port = peer.port();

        peer.close();
        await().atMost(20, TimeUnit.SECONDS).until(() -> !heard.losses.isEmpty());
        peer = Peer.plain(port);
        await().atMost(20, TimeUnit.SECONDS).until(() -> peer.lamp.getObserverCount() == 1);

        peer.lamp.set("back");
        awaitState("back");
    }

    @Test
    void followsAResourceThatAppearsLater() throws Exception {
        client.observe(peer.uri("/later"), heard);
        await().atMost(10, TimeUnit.SECONDS).until(() -> !heard.losses.isEmpty());
        assertThat(heard.losses.get(0)).contains("4.04");

        Peer.Lamp later = new Peer.Lamp("later", true);
        peer.add(later);

        awaitState("OFF");
        assertThat(later.getObserverCount()).isEqualTo(1);
    }

    @Test
    void asksAgainWhenTheServerDoesNotObserve() {
        Peer.Lamp dull = new Peer.Lamp("dull", false);
        dull.maxAge = 1;
        peer.add(dull);
        client.observe(peer.uri("/dull"), heard);
        awaitState("OFF");

        dull.set("ON");

        awaitState("ON");
    }

    @Test
    void aSlowObserverGetsTheNewestStateAndStopsNobody() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<String> slow = new CopyOnWriteArrayList<>();
        client.observe(peer.uri("/lamp"), new CoapObserver() {
            @Override
            public void onState(CoapReply state) {
                slow.add(state.content().text());
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void onLost(String why) {}
        });
        client.observe(peer.uri("/lamp"), heard);
        await().atMost(10, TimeUnit.SECONDS).until(() -> slow.size() == 1 && heard.states.size() == 1);

        for (String state : List.of("1", "2", "3")) {
            peer.lamp.set(state);
            awaitState(state);
        }
        release.countDown();

        await().atMost(10, TimeUnit.SECONDS).until(() -> slow.contains("3"));
        assertThat(slow).doesNotContain("1").endsWith("3");
    }

    @Test
    void anObserverThatThrowsIsToldOn() {
        client.observe(peer.uri("/lamp"), new CoapObserver() {
            @Override
            public void onState(CoapReply state) {
                heard.onState(state);
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void onLost(String why) {}
        });
        awaitState("OFF");

        peer.lamp.set("ON");

        awaitState("ON");
    }
}
