/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.internal.shelly.ShellyConvention;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

class ShellyCoiotContractTest extends ConventionContract {

    @Override
    protected Convention convention() {
        return new ShellyConvention(List.of("+"), true);
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
                                "/cit/d",
                                """
                        {"blk":[{"I":1,"D":"device"}],
                         "sen":[{"I":3111,"T":"B","D":"battery","U":"%","L":1},
                                {"I":3104,"T":"T","D":"deviceTemp","U":"C","L":1}]}""")),
                Set.of("device_battery", "device_devicetemp"),
                Set.of("vendor"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "/cit/d",
                        """
                {"blk":[{"I":1,"D":"relay_0"},{"I":2,"D":"device"}],
                 "sen":[{"I":1101,"T":"S","D":"output","R":"0/1","L":1},
                        {"I":4101,"T":"P","D":"power","U":"W","R":["0/3500","-1"],"L":1}]}"""));
    }

    /** There is nothing that a device could be told over CoIoT. */
    @Test
    @Override
    protected void aChannelThatCanBeCommandedIs() {
        assertThat(channels()).allMatch(channel -> channel.type().readOnly());
    }
}
