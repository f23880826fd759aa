/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@value #PID}. */
@ObjectClassDefinition(
        id = DiscoveryConfig.PID,
        name = "MetaHAB discovery",
        description = "How devices are found, and when they become things of the hub")
@interface DiscoveryConfig {

    String PID = "org.metahab.discovery";

    @AttributeDefinition(
            name = "Folder",
            description = "Where the registry of things is kept. Blank: the bundle's own data area")
    String folder() default "";

    @AttributeDefinition(
            name = "Approve by itself",
            description = "Whether devices become things at once, without waiting in the inbox for a person's word")
    boolean autoApprove() default false;

    @AttributeDefinition(
            name = "Items for settings",
            description = "Whether channels that set a device up get items too, not only those for people")
    boolean configurationItems() default false;

    @AttributeDefinition(
            name = "Largest message",
            description = "Messages of devices with more bytes are counted and left out",
            min = "1024")
    int maxMessageBytes() default 262_144;

    @AttributeDefinition(
            name = "CoAP servers",
            description = "Servers that are asked for their resources, separated by commas: coap://HOST:PORT")
    String[] coap_servers() default {};

    @AttributeDefinition(
            name = "CoAP multicast",
            description = "Whether all CoAP servers of the network are asked for their resources, and what devices tell"
                    + " the group 224.0.1.187 without being asked is heard (Shelly, CoIoT)")
    boolean coap_multicast() default false;

    @AttributeDefinition(
            name = "CoAP listeners",
            description = "Further addresses, HOST:PORT, at which to hear what devices tell without being asked: the"
                    + " address that is set as CoIoT peer of Shelly devices")
    String[] coap_listen() default {};

    @AttributeDefinition(
            name = "Poll interval",
            description = "Seconds between reads of CoAP resources that can't be observed",
            min = "1")
    int coap_pollInterval() default 60;

    @AttributeDefinition(
            name = "Discovery interval",
            description = "Seconds between looks at what CoAP servers offer",
            min = "1")
    int coap_discoveryInterval() default 300;
}
