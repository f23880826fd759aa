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
