/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import java.util.List;
import java.util.Set;
import org.metahab.discovery.internal.tradfri.TradfriConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class TradfriContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new TradfriConvention();
    }

    @Override
    protected Endpoint endpoint() {
        return new Endpoint(Transport.COAP, "coaps://127.0.0.1:5684");
    }

    @Override
    protected Upkeep upkeep() {
        return new Upkeep(
                List.of(
                        Message.of("/15011/15012", "{\"9081\":\"7e0000000000000b\"}"),
                        Message.of("/15001", "[65537]"),
                        Message.of(
                                "/15001/65537",
                                """
                                {"3":{"0":"IKEA of Sweden","1":"FYRTUR","3":"2.2.009","9":77},"9001":"Blind","9003":65537,
                                 "9019":1,"9020":1700000000,"15015":[{"5536":0.0,"9003":0}]}""")),
                Set.of("battery", "last_seen"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of("/15011/15012", "{\"9081\":\"7e0000000000000b\"}"),
                Message.of("/15001", "[65537]"),
                Message.of(
                        "/15001/65537",
                        "{\"9001\":\"Plug\",\"9003\":65537,\"9019\":1,\"9020\":1700000000,\"3312\":[{\"5850\":0}]}"));
    }
}
