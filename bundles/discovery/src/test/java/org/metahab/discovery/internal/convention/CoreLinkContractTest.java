/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import org.metahab.discovery.internal.corelink.CoreLinkConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class CoreLinkContractTest extends ConventionContract {

    @Override
    Convention convention() {
        return new CoreLinkConvention();
    }

    @Override
    Endpoint endpoint() {
        return new Endpoint(Transport.COAP, "coap://127.0.0.1:5683");
    }

    @Override
    List<Message> announcements() {
        return List.of(Message.of(
                "/.well-known/core",
                "</lamp>;if=\"core.a\";rt=\"light\";obs;title=\"Lamp\",</hall/t>;if=\"core.s\";rt=\"temperature\""));
    }
}
