/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration of one connection, factory PID {@code org.metahab.mqtt.connection}. */
@ObjectClassDefinition(
        id = ConnectionConfig.PID,
        name = "MQTT connection",
        description = "A connection to an MQTT broker. One configuration for each broker.")
@interface ConnectionConfig {

    String PID = "org.metahab.mqtt.connection";

    @AttributeDefinition(
            name = "Name",
            description =
                    "How other parts of the hub call this connection, such as \"home\". Unique among connections.")
    String id() default "";

    @AttributeDefinition(
            name = "Address",
            description = "tcp://HOST:PORT, ssl://HOST:PORT (TLS), ws://… or wss://…; no user or password in it.")
    String uri() default "tcp://127.0.0.1:1883";

    @AttributeDefinition(
            name = "Client id",
            description =
                    "How the broker knows this client; must be unique at the broker. Blank: made up at each start.")
    String clientId() default "";

    @AttributeDefinition(name = "User", description = "Account at the broker. Blank: none.")
    String user() default "";

    @AttributeDefinition(
            name = "Password",
            type = AttributeType.PASSWORD,
            description = "The account's password. A password file is better: it stays readable by its owner only.")
    String password() default "";

    @AttributeDefinition(
            name = "Password file",
            description = "File whose first line is the password. It may appear later: it is read at each attempt.")
    String passwordFile() default "";

    @AttributeDefinition(
            name = "CA file",
            description = "PEM file with the certificates of the authorities to trust, and only those. Blank: see trust"
                    + " store.")
    String caFile() default "";

    @AttributeDefinition(
            name = "Trust store",
            description = "Java key store (PKCS12 or JKS) with the authorities to trust. Blank: those of the Java"
                    + " runtime. The host name is always checked.")
    String trustStore() default "";

    @AttributeDefinition(name = "Trust store password file", description = "File whose first line is its password.")
    String trustStorePasswordFile() default "";

    @AttributeDefinition(name = "Keep alive", description = "Seconds between signs of life.", min = "5", max = "65535")
    int keepAlive() default 30;

    @AttributeDefinition(
            name = "Clean session",
            description = "Whether the broker forgets subscriptions and waiting messages when the connection is lost."
                    + " Keeping them needs a client id.")
    boolean cleanSession() default true;

    @AttributeDefinition(
            name = "Connect timeout",
            description = "Seconds after which an attempt to connect is given up.",
            min = "1",
            max = "300")
    int connectTimeout() default 10;

    @AttributeDefinition(
            name = "First wait",
            description = "Milliseconds before the first new attempt; doubles with each further one.",
            min = "50")
    int reconnectMin() default 500;

    @AttributeDefinition(name = "Longest wait", description = "Milliseconds between attempts at most.", min = "50")
    int reconnectMax() default 15_000;

    @AttributeDefinition(
            name = "Will topic",
            description = "Where the broker publishes the will when this client vanishes. Blank: no will.")
    String willTopic() default "";

    @AttributeDefinition(name = "Will payload", description = "Text of the will.")
    String willPayload() default "offline";

    @AttributeDefinition(
            name = "Birth topic",
            description = "Where to say that this client is here, after each connect. Blank: nowhere.")
    String birthTopic() default "";

    @AttributeDefinition(name = "Birth payload", description = "Text of the birth message.")
    String birthPayload() default "online";

    @AttributeDefinition(
            name = "Retain will and birth",
            description = "Whether the broker keeps will and birth message.")
    boolean retain() default true;

    @AttributeDefinition(
            name = "QoS of will and birth",
            description = "How surely will and birth message arrive.",
            options = {
                @Option(value = "0", label = "at most once"),
                @Option(value = "1", label = "at least once"),
                @Option(value = "2", label = "exactly once")
            })
    int qos() default 1;

    @AttributeDefinition(
            name = "Inbound queue",
            description = "Messages that may wait for each subscriber; when full, the oldest is dropped and counted.",
            min = "1")
    int inboundQueue() default 25_000;

    @AttributeDefinition(
            name = "Outbound queue",
            description = "Messages that may wait to be sent; when full, publishing fails.",
            min = "1")
    int outboundQueue() default 5_000;

    @AttributeDefinition(
            name = "In flight",
            description = "Messages that may be on their way to the broker without its acknowledgement.",
            min = "1",
            max = "1000")
    int inFlight() default 20;

    @AttributeDefinition(
            name = "Publish timeout",
            description = "Seconds that a message which is not retained may wait for the connection, so that no command"
                    + " comes late. Retained messages wait for as long as it takes.",
            min = "1")
    int publishTimeout() default 60;
}
