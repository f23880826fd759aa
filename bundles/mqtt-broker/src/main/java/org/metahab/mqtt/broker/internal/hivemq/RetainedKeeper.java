/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.hivemq.extension.sdk.api.interceptor.publish.PublishInboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.packets.connect.WillPublishPacket;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.packets.publish.PublishPacket;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import com.hivemq.extension.sdk.api.services.builder.RetainedPublishBuilder;
import com.hivemq.extension.sdk.api.services.publish.RetainedPublish;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.metahab.mqtt.broker.internal.retained.RetainedLog;
import org.metahab.mqtt.broker.internal.retained.RetainedMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps HiveMQ's retained messages, which it has in memory, in a log on disk: each is written before it is acknowledged
 * or delivered, and given back at the next start before anybody can connect. Of the MQTT 5 properties only the expiry is
 * kept.
 */
final class RetainedKeeper implements PublishInboundInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RetainedKeeper.class);
    private static final long FORCE_PERIOD_IN_MILLIS = 1000;
    private static final long WILL_LAG_IN_SECONDS = 1;

    private final Path file;
    private final Clock clock;
    private final RetainedLog log;
    private final List<RetainedMessage> kept = new ArrayList<>();
    private volatile String problem = "";

    private RetainedKeeper(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        this.log = RetainedLog.open(file, kept::add);
    }

    /** @throws IOException when the file cannot be read or written */
    static RetainedKeeper open(Path file, Clock clock) throws IOException {
        try {
            return new RetainedKeeper(file, clock);
        } catch (IOException e) {
            throw new IOException("The retained messages in " + file + " cannot be read: " + e, e);
        }
    }

    /** Gives HiveMQ what was kept; returns when it has it. */
    void restore() {
        long now = clock.millis();
        CompletableFuture.allOf(kept.stream()
                        .filter(message -> message.expiresAt() > now)
                        .map(message -> Services.retainedMessageStore().addOrReplace(toHiveMq(message, now)))
                        .toArray(CompletableFuture[]::new))
                .join();
        kept.clear();
        var unused = Services.extensionExecutorService()
                .scheduleWithFixedDelay(
                        this::force, FORCE_PERIOD_IN_MILLIS, FORCE_PERIOD_IN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What keeps messages from being kept, empty when nothing does. */
    String problem() {
        return problem;
    }

    @Override
    public void onInboundPublish(PublishInboundInput input, PublishInboundOutput output) {
        PublishPacket publish = input.getPublishPacket();
        if (publish.getRetain()) {
            long expiry = publish.getMessageExpiryInterval()
                    .map(seconds -> publish.getTimestamp() + seconds * 1000)
                    .orElse(RetainedMessage.NEVER);
            keep(new RetainedMessage(
                    publish.getTopic(),
                    bytes(publish.getPayload()),
                    publish.getQos().getQosNumber(),
                    expiry));
        }
    }

    /** A client has gone whose will HiveMQ may publish; that passes no interceptor, so the outcome is looked up. */
    void afterWill(WillPublishPacket will) {
        if (will.getRetain()) {
            var unused = Services.extensionExecutorService()
                    .schedule(
                            () -> lookUp(will.getTopic()), will.getWillDelay() + WILL_LAG_IN_SECONDS, TimeUnit.SECONDS);
        }
    }

    void close() {
        try {
            log.close();
        } catch (IOException e) {
            LOG.error("The retained messages in {} were not all written", file, e);
        }
    }

    private void lookUp(String topic) {
        var unused = Services.retainedMessageStore()
                .getRetainedMessage(topic)
                .thenAccept(found -> found.ifPresent(message -> keep(new RetainedMessage(
                        topic, bytes(message.getPayload()), message.getQos().getQosNumber(), RetainedMessage.NEVER))));
    }

    private void keep(RetainedMessage message) {
        try {
            log.put(message);
            problem = "";
        } catch (IOException e) {
            report(e);
        }
    }

    private void force() {
        try {
            log.force();
        } catch (IOException e) {
            report(e);
        }
    }

    private void report(IOException failure) {
        String now = "Retained messages are not kept: " + file + " cannot be written: " + failure.getMessage()
                + ": make room on the disk";
        if (!now.equals(problem)) {
            problem = now;
            LOG.error("{}", now, failure);
        }
    }

    private static RetainedPublish toHiveMq(RetainedMessage message, long now) {
        RetainedPublishBuilder publish = Builders.retainedPublish()
                .topic(message.topic())
                .payload(ByteBuffer.wrap(message.payload()))
                .qos(Qos.valueOf(message.qos()));
        if (message.expiresAt() != RetainedMessage.NEVER) {
            publish.messageExpiryInterval(Math.max(1, (message.expiresAt() - now) / 1000));
        }
        return publish.build();
    }

    private static byte[] bytes(Optional<ByteBuffer> payload) {
        ByteBuffer buffer = payload.orElse(ByteBuffer.allocate(0)).duplicate();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
