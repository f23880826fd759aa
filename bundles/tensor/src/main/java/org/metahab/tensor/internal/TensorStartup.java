/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.tensor.internal;

import java.io.File;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import org.jspecify.annotations.Nullable;
import org.metahab.tensor.TensorEngine;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the tensor library on a thread of its own, for that takes seconds, and registers it as a service when it has
 * proved itself.
 */
@Component(immediate = true, configurationPid = "org.metahab.tensor")
@Designate(ocd = TensorConfig.class)
public final class TensorStartup {
    private static final Logger LOG = LoggerFactory.getLogger(TensorStartup.class);

    private final BundleContext context;
    private boolean stopped;
    private @Nullable ServiceRegistration<TensorEngine> registration;

    @Activate
    public TensorStartup(BundleContext context, TensorConfig config) {
        this(context, new Nd4jLoader(folder(context, config), config.threads(), config.nativeMegabytes())::load);
    }

    TensorStartup(BundleContext context, Source source) {
        this.context = context;
        Thread thread = new Thread(() -> start(source), "metahab-tensor-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where an engine comes from. */
    @FunctionalInterface
    interface Source {
        TensorEngine load() throws BackendUnavailableException;
    }

    @Deactivate
    void stop() {
        ServiceRegistration<TensorEngine> registered;
        synchronized (this) {
            stopped = true;
            registered = registration;
            registration = null;
        }
        if (registered != null) {
            registered.unregister();
        }
    }

    private void start(Source source) {
        try {
            register(source.load());
        } catch (BackendUnavailableException e) {
            LOG.warn("{} Learners that need tensors are not offered; all others work.", e.getMessage(), e.getCause());
        }
    }

    private synchronized void register(TensorEngine engine) {
        if (stopped) {
            return;
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("backend", engine.backend());
        properties.put("platform", engine.platform());
        registration = context.registerService(TensorEngine.class, engine, properties);
        LOG.info("Tensors are ready: {} on {}, threads: {}", engine.backend(), engine.platform(), engine.threads());
    }

    private static Path folder(BundleContext context, TensorConfig config) {
        if (!config.folder().isBlank()) {
            return Path.of(config.folder());
        }
        File data = context.getDataFile("natives");
        return data != null ? data.toPath() : Path.of(System.getProperty("java.io.tmpdir"), "metahab-natives");
    }
}
