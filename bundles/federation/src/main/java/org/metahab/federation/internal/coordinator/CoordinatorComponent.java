/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.metahab.federation.CoordinatorOptions;
import org.metahab.federation.RoundReport;
import org.metahab.meta.federated.RobustMean;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.mqtt.MqttConnection;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coordinator of this hub, where one is configured. */
@Component(
        configurationPid = CoordinatorConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = CoordinatorConfig.class)
public final class CoordinatorComponent {

    private static final Logger LOG = LoggerFactory.getLogger(CoordinatorComponent.class);
    private static final String IMPROVED = "improved.prior";

    private final CoordinatorLoop loop;

    /** @throws IOException when the prior cannot be read */
    @Activate
    public CoordinatorComponent(
            BundleContext bundle, CoordinatorConfig config, @Reference(name = "connection") MqttConnection connection)
            throws IOException {
        Path folder = config.folder().isBlank() ? bundle.getDataFile("").toPath() : Path.of(config.folder());
        Path improved = folder.resolve(IMPROVED);
        Prior prior = PriorFile.read(Files.exists(improved) ? improved : Path.of(config.prior()));
        loop = new CoordinatorLoop(
                connection,
                prior,
                options(config),
                Clock.systemUTC(),
                new SecureRandom(),
                (report, better) -> keep(report, better, improved));
    }

    private static void keep(RoundReport report, Prior better, Path improved) {
        try {
            PriorFile.write(better, improved);
        } catch (IOException e) {
            LOG.error("The prior of round {} cannot be kept as {}", report.number(), improved, e);
        }
    }

    private static CoordinatorOptions options(CoordinatorConfig config) {
        return new CoordinatorOptions(
                config.exchange(),
                new RoundPlan(config.clip(), config.noise(), config.groupSize(), config.threshold()),
                config.sampling(),
                RobustMean.valueOf(config.join()),
                config.rate(),
                config.momentum(),
                config.rounds(),
                Duration.ofSeconds(config.joinSeconds()),
                Duration.ofSeconds(config.stepSeconds()),
                Duration.ofMinutes(config.pauseMinutes()),
                config.delta());
    }

    @Deactivate
    void stop() {
        loop.close();
    }
}
