/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the embedded broker. */
@ObjectClassDefinition(
        id = BrokerConfig.PID,
        name = "Embedded MQTT broker",
        description = "A broker inside the hub, for homes that have none.")
@interface BrokerConfig {

    String PID = "org.metahab.mqtt.broker";

    @AttributeDefinition(
            name = "Host",
            description = "Address to listen on. 127.0.0.1: this machine only; 0.0.0.0: the whole network, then better"
                    + " with TLS.")
    String host() default "127.0.0.1";

    @AttributeDefinition(
            name = "Port",
            description = "TCP port without TLS. 0: any free one; -1: none.",
            min = "-1",
            max = "65535")
    int port() default 1883;

    @AttributeDefinition(
            name = "TLS port",
            description = "TCP port with TLS, when a key store is set. 0: any free one.",
            min = "0",
            max = "65535")
    int tlsPort() default 8883;

    @AttributeDefinition(
            name = "Key store",
            description = "PKCS12 or JKS file with the broker's key and certificate. Blank: no TLS.")
    String keyStore() default "";

    @AttributeDefinition(
            name = "Key store password file",
            description = "File whose first line is the key store's password, and the key's.")
    String keyStorePasswordFile() default "";

    @AttributeDefinition(
            name = "Folder",
            description = "Where accounts and retained messages are kept. Blank: the bundle's own data area.")
    String folder() default "";

    @AttributeDefinition(
            name = "Accounts",
            description =
                    "Names of the accounts for devices, separated by commas, besides \"hub\". Each gets a generated password in"
                            + " FOLDER/accounts/NAME.password at first start. A file put there makes an account too.")
    String[] accounts() default {};

    @AttributeDefinition(
            name = "Access",
            description =
                    "What accounts may do besides, rules separated by semicolons: ACCOUNT publish|subscribe|both FILTER…; * stands"
                            + " for every account, {account} for its name. Without any rule the hub may do everything and each"
                            + " other account speaks for itself only: both {account}/#, publish homeassistant/+/{account}/#"
                            + " and homeassistant/device/{account}/config, subscribe homeassistant/status.")
    String[] access() default {};
}
