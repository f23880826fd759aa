/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.internal.ocf.OcfConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class OcfContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new OcfConvention();
    }

    @Override
    protected Endpoint endpoint() {
        return new Endpoint(Transport.COAP, "coap://192.168.1.7:5683");
    }

    @Override
    protected Upkeep upkeep() {
        return new Upkeep(
                List.of(
                        Message.of(
                                "/oic/res",
                                """
                                [{"anchor":"ocf://88b7c7f0-4b51-4e0a-9faa-cfb439fd7f49","href":"/cell","rt":["oic.r.energy.battery"]},
                                 {"anchor":"ocf://88b7c7f0-4b51-4e0a-9faa-cfb439fd7f49","href":"/oic/p","rt":["oic.wk.p"]}]"""),
                        Message.of("/oic/p", "{\"mnmn\":\"Acme\",\"mnmo\":\"D1\",\"mnfv\":\"1.2\"}")),
                Set.of("cell_charge"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "/oic/res",
                        """
                        [{"anchor":"ocf://88b7c7f0-4b51-4e0a-9faa-cfb439fd7f49","href":"/sw","rt":["oic.r.switch.binary"],"p":{"bm":3}},
                         {"anchor":"ocf://88b7c7f0-4b51-4e0a-9faa-cfb439fd7f49","href":"/t","rt":["oic.r.temperature"]}]"""));
    }

    /** OCF devices are read only: those that can be commanded want an owner and its keys. */
    @Test
    @Override
    protected void aChannelThatCanBeCommandedIs() {
        assertThat(channels()).allMatch(channel -> channel.type().readOnly());
    }
}
