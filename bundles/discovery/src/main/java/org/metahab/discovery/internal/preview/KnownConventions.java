/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.preview;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
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

    /** Each of them, as it is when nobody configured it. */
    public static List<Convention> all() {
        return ALL.stream().map(KnownConventions::create).toList();
    }

    /** As the component runtime does: by the constructor that takes a configuration, here one of defaults. */
    private static Convention create(Class<? extends Convention> type) {
        try {
            for (Constructor<?> constructor : type.getConstructors()) {
                Class<?>[] parameters = constructor.getParameterTypes();
                if (parameters.length == 1 && parameters[0].isAnnotation()) {
                    return (Convention) constructor.newInstance(defaults(parameters[0]));
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
