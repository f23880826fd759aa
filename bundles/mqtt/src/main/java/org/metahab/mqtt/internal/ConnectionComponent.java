/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.time.Clock;
import java.util.Hashtable;
import java.util.Random;
import org.metahab.mqtt.MqttConnection;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Makes a connection of each configuration. It registers the service itself: a component's own service would carry the
 * whole configuration, password included, as service properties.
 */
@Component(
        configurationPid = ConnectionConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = ConnectionConfig.class, factory = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.metahab.mqtt.MqttConnection\"",
        effective = "active")
public final class ConnectionComponent {

    private final ReconnectingConnection connection;
    private final ServiceRegistration<MqttConnection> registration;

    /** Starts the connection; what is wrong in the configuration is thrown, and logged by the component runtime. */
    @Activate
    public ConnectionComponent(BundleContext context, ConnectionConfig config) {
        Random random = new Random();
        Settings settings = new SettingsReader(random).read(config);
        connection = new ReconnectingConnection(
                settings, new ConnectionThreads(settings.id()), Clock.systemUTC(), System::nanoTime, random);
        connection.start();
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(MqttConnection.ID, settings.id());
        registration = context.registerService(MqttConnection.class, connection, properties);
    }

    @Deactivate
    void stop() {
        registration.unregister();
        connection.close();
    }
}
