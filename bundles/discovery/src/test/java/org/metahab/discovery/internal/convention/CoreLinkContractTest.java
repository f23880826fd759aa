/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.corelink.CoreLinkConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class CoreLinkContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new CoreLinkConvention();
    }

    @Override
    protected Endpoint endpoint() {
        return new Endpoint(Transport.COAP, "coap://127.0.0.1:5683");
    }

    @Override
    protected Upkeep upkeep() {
        return new Upkeep(
                List.of(
                        Message.of(
                                "/.well-known/core",
                                "</bat>;if=\"core.s\";rt=\"battery\";title=\"Battery\",</rssi>;if=\"core.s\";rt=\"number\",</3/0>")),
                Set.of("bat", "rssi"),
                Set.of());
    }

    @Override
    protected List<Message> announcements() {
        return List.of(Message.of(
                "/.well-known/core",
                "</lamp>;if=\"core.a\";rt=\"light\";obs;title=\"Lamp\",</hall/t>;if=\"core.s\";rt=\"temperature\""));
    }
}
