/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.preview;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.metahab.discovery.internal.configured.ConfiguredConvention;
import org.metahab.discovery.internal.corelink.CoreLinkConvention;
import org.metahab.discovery.internal.esphome.EspHomeConvention;
import org.metahab.discovery.internal.homeassistant.HomeAssistantConvention;
import org.metahab.discovery.internal.homie.HomieConvention;
import org.metahab.discovery.internal.ocf.OcfConvention;
import org.metahab.discovery.internal.shelly.ShellyConvention;
import org.metahab.discovery.internal.tasmota.TasmotaConvention;
import org.metahab.discovery.internal.tradfri.TradfriConvention;
import org.metahab.discovery.internal.zigbee2mqtt.Zigbee2MqttConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.hub.HubClock;

/** The conventions of this bundle where there is no component runtime that starts them. */
public final class KnownConventions {

    private static final List<Class<? extends Convention>> ALL = List.of(
            ConfiguredConvention.class,
            EspHomeConvention.class,
            HomeAssistantConvention.class,
            HomieConvention.class,
            OcfConvention.class,
            ShellyConvention.class,
            CoreLinkConvention.class,
            TasmotaConvention.class,
            TradfriConvention.class,
            Zigbee2MqttConvention.class);

    private KnownConventions() {}

    /**
     * Each of them, as it is when nobody configured it.
     *
     * @param clock for those that ask for one
     */
    public static List<Convention> all(HubClock clock) {
        return ALL.stream().map(type -> create(type, clock)).toList();
    }

    /** As the component runtime does: by the constructor that takes a configuration, here one of defaults. */
    private static Convention create(Class<? extends Convention> type, HubClock clock) {
        try {
            for (Constructor<?> constructor : type.getConstructors()) {
                Class<?>[] parameters = constructor.getParameterTypes();
                if (parameters.length > 0 && parameters[0].isAnnotation()) {
                    return (Convention) constructor.newInstance(Stream.of(parameters)
                            .map(parameter -> parameter == HubClock.class ? clock : defaults(parameter))
                            .toArray());
                }
            }
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " can't be started", e);
        }
    }

    private static Object defaults(Class<?> configuration) {
        return Proxy.newProxyInstance(
                configuration.getClassLoader(),
                new Class<?>[] {configuration},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}
