/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.broker.MqttBroker;
import org.metahab.mqtt.broker.internal.access.AccessRules;

/**
 * What the broker is told to do.
 *
 * @param port without TLS: 0 for any free one, -1 for none
 * @param tls null without TLS
 * @param accounts those that get a password when they have none
 */
public record BrokerSettings(
        String host, int port, @Nullable Tls tls, Path folder, Set<String> accounts, AccessRules access) {

    /** @throws IllegalArgumentException when a setting is unusable; the message names it */
    static BrokerSettings of(BrokerConfig config, Path defaultFolder) {
        Set<String> accounts = new LinkedHashSet<>();
        accounts.add(MqttBroker.HUB);
        accounts.addAll(split(config.accounts(), ","));
        Tls tls = config.keyStore().isBlank() ? null : Tls.of(config);
        if (config.port() < 0 && tls == null) {
            throw new IllegalArgumentException(
                    "port = \"" + config.port() + "\": without TLS the broker needs a port; set it, or set keyStore");
        }
        if (config.port() > 65_535) {
            throw new IllegalArgumentException("port = \"" + config.port() + "\": use a number up to 65535");
        }
        return new BrokerSettings(
                config.host().strip(),
                config.port(),
                tls,
                config.folder().isBlank()
                        ? defaultFolder
                        : Path.of(config.folder().strip()),
                accounts,
                AccessRules.parse(split(config.access(), ";")));
    }

    /** Lists come as arrays, or as one text from a .cfg file. */
    private static List<String> split(String[] values, String separator) {
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(separator)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Where the password files are. */
    public Path accountFolder() {
        return folder.resolve("accounts");
    }

    /** Where messages and sessions are. */
    public Path dataFolder() {
        return folder.resolve("data");
    }

    /**
     * The encrypted listener.
     *
     * @param port 0 for any free one
     * @param passwordFile its first line is the password of the store and of the key
     */
    public record Tls(int port, Path keyStore, Path passwordFile) {

        private static Tls of(BrokerConfig config) {
            if (config.keyStorePasswordFile().isBlank()) {
                throw new IllegalArgumentException(
                        "keyStorePasswordFile is blank: set the file with the password of " + config.keyStore());
            }
            return new Tls(
                    config.tlsPort(),
                    Path.of(config.keyStore().strip()),
                    Path.of(config.keyStorePasswordFile().strip()));
        }
    }
}
