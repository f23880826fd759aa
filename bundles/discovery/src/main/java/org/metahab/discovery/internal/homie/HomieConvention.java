/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.Arrays;
import java.util.List;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** The Homie convention, versions 3 and 4 (a topic for each attribute) and 5 (a JSON description); homieiot.github.io. */
@Component(service = Convention.class, configurationPid = HomieConfig.PID)
@Designate(ocd = HomieConfig.class)
public final class HomieConvention implements Convention {

    private final List<String> roots;

    /** Called by Declarative Services. */
    @Activate
    public HomieConvention(HomieConfig config) {
        this(Arrays.asList(config.roots()));
    }

    /** With devices under these topics; {@code +} stands for any level. */
    public HomieConvention(List<String> roots) {
        this.roots = List.copyOf(roots);
    }

    @Override
    public String id() {
        return "homie";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.MQTT;
    }

    @Override
    public int precedence() {
        return 10;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new HomieSession(new Roots(roots));
    }
}
