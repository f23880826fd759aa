/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.process;

import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the framework before the virtual machine ends, whatever ends it: Ctrl-C, a closed terminal, or an exit with a
 * status of its own. Karaf itself does so for SIGTERM only.
 */
@Component(
        service = {},
        immediate = true)
public final class CleanExit {

    private static final Logger LOG = LoggerFactory.getLogger(CleanExit.class);
    private static final long PATIENCE_MILLIS = 20_000;

    private final Framework framework;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Thread hook = new Thread(this::stop, "metahab-exit");

    /** Called by Declarative Services. */
    @Activate
    public CleanExit(BundleContext context) {
        framework = context.getBundle(0).adapt(Framework.class);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Deactivate
    void close() {
        if (!ending.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void stop() {
        ending.set(true);
        try {
            framework.stop();
            framework.waitForStop(PATIENCE_MILLIS);
        } catch (BundleException e) {
            LOG.error("The hub ends without its bundles having been stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
