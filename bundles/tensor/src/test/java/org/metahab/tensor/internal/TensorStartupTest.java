/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.metahab.tensor.TensorEngine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class TensorStartupTest {
    private static final TensorEngine ENGINE = new Nd4jEngine("CpuBackend", "linux-x86_64", 1);

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch loading = new CountDownLatch(1);
    private final CountDownLatch loaded = new CountDownLatch(1);

    @Test
    void registersTheEngineOnlyWhenItWorks() {
        TensorStartup startup = new TensorStartup(context(), this::slowly);
        assertThat(calls).isEmpty();
        loaded.countDown();
        await().untilAsserted(() -> assertThat(calls).containsExactly("registerService"));
        startup.stop();
        assertThat(calls).containsExactly("registerService", "unregister");
        startup.stop();
        assertThat(calls).hasSize(2);
    }

    @Test
    void registersNothingIfTheEngineCannotWork() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        TensorStartup startup = new TensorStartup(context(), () -> {
            failed.countDown();
            throw new BackendUnavailableException("There is no native tensor library for linux-riscv64.", null);
        });
        failed.await();
        startup.stop();
        assertThat(calls).isEmpty();
    }

    @Test
    void registersNothingIfStoppedWhileLoading() throws InterruptedException {
        TensorStartup startup = new TensorStartup(context(), this::slowly);
        loading.await();
        Thread starter = starter();
        startup.stop();
        loaded.countDown();
        starter.join();
        assertThat(calls).isEmpty();
    }

    private TensorEngine slowly() {
        loading.countDown();
        try {
            loaded.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return ENGINE;
    }

    private static Thread starter() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("metahab-tensor-start"))
                .findFirst()
                .orElseThrow();
    }

    private BundleContext context() {
        Object registration = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return null;
                });
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return registration;
                });
    }
}
