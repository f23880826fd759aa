/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.hivemq.configuration.service.InternalConfigurations;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes HiveMQ as small as a home needs; by default it is made for machines with many cores and clients.
 */
final class Tuning {

    private static final int BUCKETS = 4;
    private static final int IN_FLIGHT = 500;
    private static final int BATCH = 200;
    private static final int WAITING = 50_000;
    private static final int WAITING_BYTES = 32 << 20;

    private static final Map<String, String> NETTY = Map.of(
            "io.netty.eventLoopThreads", "2",
            "io.netty.allocator.numHeapArenas", "1",
            "io.netty.allocator.numDirectArenas", "1",
            "io.netty.allocator.maxOrder", "5");

    private Tuning() {}

    static void apply() {
        InternalConfigurations.PERSISTENCE_BUCKET_COUNT.set(BUCKETS);
        InternalConfigurations.SINGLE_WRITER_THREAD_POOL_SIZE.set(2);
        InternalConfigurations.EXTENSION_TASK_QUEUE_EXECUTOR_THREADS_COUNT.set(1);
        InternalConfigurations.MANAGED_EXTENSION_THREAD_POOL_THREADS_COUNT.set(1);
        InternalConfigurations.MQTT_EVENT_EXECUTOR_THREAD_COUNT.set(1);
        InternalConfigurations.PERSISTENCE_SHUTDOWN_GRACE_PERIOD_MSEC.set(100);

        // bursts of retained messages: ten times as fast as with 50 and 50, and nothing of QoS 0 is dropped
        InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = IN_FLIGHT;
        InternalConfigurations.PUBLISH_POLL_BATCH_SIZE = BATCH;
        InternalConfigurations.NOT_WRITABLE_QUEUE_SIZE.set(WAITING);
        InternalConfigurations.QOS_0_MEMORY_LIMIT_PER_CLIENT_BYTES.set(WAITING_BYTES);

        InternalConfigurations.JMX_REPORTER_ENABLED.set(false);
        InternalConfigurations.AUTH_DENY_UNAUTHENTICATED_CONNECTIONS.set(true);
        sizeNetty();
    }

    /** Netty reads its sizes from system properties when its classes are initialised: ours must not stay for others. */
    private static void sizeNetty() {
        Map<String, String> before = new LinkedHashMap<>();
        NETTY.forEach((name, value) -> {
            String present = System.getProperty(name);
            if (present == null) {
                System.setProperty(name, value);
                before.put(name, value);
            }
        });
        try {
            initialise("io.netty.channel.MultithreadEventLoopGroup");
            initialise("io.netty.buffer.PooledByteBufAllocator");
        } finally {
            before.keySet().forEach(System::clearProperty);
        }
    }

    private static void initialise(String name) {
        try {
            Class.forName(name, true, Tuning.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The bundle was built without " + name, e);
        }
    }
}
