/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One identity of the configuration.
 *
 * @param identity as sent in the handshake
 * @param host the peer that we connect to, {@code *} for all; empty when the peer connects to us
 * @param port the peer's port; 0 for all
 * @param file where the key is
 */
record PskEntry(String identity, String host, int port, Path file) {

    private static final Pattern ENTRY =
            Pattern.compile("(?<identity>[^=]+?)(?:@(?<host>\\[[^\\]]+]|[^@:=]+)(?::(?<port>\\d{1,5}))?)?=(?<file>.+)");

    /** @throws IllegalArgumentException when the text is no entry */
    static PskEntry parse(String text, Path folder) {
        Matcher matcher = ENTRY.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no entry of psk: write identity=FILE, identity@HOST=FILE or identity@HOST:PORT=FILE");
        }
        String host = matcher.group("host");
        String port = matcher.group("port");
        return new PskEntry(
                matcher.group("identity").strip(),
                host == null ? "" : host.replaceAll("^\\[|]$", "").strip(),
                port == null ? 0 : Integer.parseInt(port),
                folder.resolve(matcher.group("file").strip()));
    }

    /** Whether a peer uses this identity with us, rather than we with a peer. */
    boolean isIncoming() {
        return host.isEmpty();
    }
}
