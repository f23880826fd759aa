/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@value #PID}; the demo home runs only where it is configured. */
@ObjectClassDefinition(
        id = DemoConfig.PID,
        name = "MetaHAB demo home",
        description = "A home with devices that speak MQTT and CoAP, and with people who have habits")
@interface DemoConfig {

    String PID = "org.metahab.simulator.demo";

    @AttributeDefinition(name = "Broker", description = "The broker of the MQTT devices: tcp://HOST:PORT")
    String broker() default "tcp://127.0.0.1:1883";

    @AttributeDefinition(
            name = "Accounts",
            description = "Folder with a file DEVICE.password for each MQTT device, as the embedded broker writes them;"
                    + " the device's name is its account. Blank: the devices connect without accounts")
    String accounts() default "";

    @AttributeDefinition(name = "CoAP host", description = "Address on which the CoAP devices listen")
    String coap_host() default "127.0.0.1";

    @AttributeDefinition(name = "CoAP port", description = "UDP port of the CoAP devices; 0 for a free one")
    int coap_port() default 5693;

    @AttributeDefinition(
            name = "Speed",
            description = "How much faster than life quiet hours pass; when people are about, time slows to at most 30."
                    + " 1 is real time")
    double speed() default 20_000;

    @AttributeDefinition(name = "Days", description = "How many days people live there; 0 for ever")
    int days() default 0;

    @AttributeDefinition(name = "Seed", description = "Another seed, other days")
    long seed() default 1;

    @AttributeDefinition(
            name = "Grace",
            description = "Seconds to wait for the hub to discover the devices before people begin to live there")
    int grace() default 20;
}
