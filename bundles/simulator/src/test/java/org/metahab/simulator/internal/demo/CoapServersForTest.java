/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.lang.reflect.Proxy;
import org.metahab.coap.CoapServers;

/** The CoAP room's real service with its default configuration, as Declarative Services would make it. */
final class CoapServersForTest {

    private CoapServersForTest() {}

    static CoapServers create() throws Exception {
        Class<?> settings = Class.forName("org.metahab.coap.internal.Settings");
        Object defaults = Proxy.newProxyInstance(
                settings.getClassLoader(),
                new Class<?>[] {settings},
                (proxy, method, arguments) -> method.getDefaultValue());
        return (CoapServers) Class.forName("org.metahab.coap.internal.CaliforniumServers")
                .getConstructor(settings)
                .newInstance(defaults);
    }
}
