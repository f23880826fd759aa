/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.participant;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.metahab.federation.ParticipantOptions;
import org.metahab.meta.federated.LocalUpdate;
import org.metahab.mqtt.MqttConnection;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The participant of this hub, where one is configured. */
@Component(
        configurationPid = ParticipantConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = ParticipantConfig.class)
public final class ParticipantComponent {

    private final ParticipantLoop loop;

    /** @throws IOException when what was spent before cannot be read */
    @Activate
    public ParticipantComponent(
            BundleContext bundle,
            ParticipantConfig config,
            @Reference(name = "connection") MqttConnection connection,
            @Reference LocalUpdate update)
            throws IOException {
        Path folder = config.folder().isBlank() ? bundle.getDataFile("").toPath() : Path.of(config.folder());
        ParticipantOptions options = new ParticipantOptions(
                config.exchange(), config.id(), config.leastNoise(), config.epsilonLimit(), config.delta(), folder);
        loop = new ParticipantLoop(connection, update, options, new SecureRandom());
    }

    @Deactivate
    void stop() {
        loop.close();
    }
}
