/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** Things that people describe in the files of a folder, which is looked at again and again. */
@Component(service = Convention.class, configurationPid = ConfiguredConfig.PID)
@Designate(ocd = ConfiguredConfig.class)
public final class ConfiguredConvention implements Convention {

    private final ThingFolder folder;
    private final ScheduledExecutorService timer;

    /** Called by Declarative Services. */
    @Activate
    public ConfiguredConvention(ConfiguredConfig config) {
        this.folder = new ThingFolder(Path.of(config.folder().strip()));
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "metahab-things-from-files");
            thread.setDaemon(true);
            return thread;
        });
        if (!config.folder().isBlank()) {
            var unused = timer.scheduleWithFixedDelay(folder::read, 0, Math.max(1, config.reload()), TimeUnit.SECONDS);
        }
    }

    @Deactivate
    public void stop() {
        timer.shutdownNow();
    }

    @Override
    public String id() {
        return "configured";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.MQTT;
    }

    /** A person's word. */
    @Override
    public int precedence() {
        return 100;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new Session(endpoint.name());
    }

    private final class Session implements ConventionSession {

        private final String endpoint;
        private Consumer<Finding> listener = finding -> {};

        Session(String endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public void start(Consumer<Finding> findings) {
            listener = findings;
            folder.add(endpoint, findings);
        }

        @Override
        public void stop() {
            folder.remove(listener);
        }

        @Override
        public List<Interest> announcements() {
            return List.of();
        }

        @Override
        public List<Finding> onMessage(Message message) {
            return List.of();
        }
    }
}
