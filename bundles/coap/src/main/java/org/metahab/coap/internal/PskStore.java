/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.eclipse.californium.scandium.dtls.ConnectionId;
import org.eclipse.californium.scandium.dtls.HandshakeResultHandler;
import org.eclipse.californium.scandium.dtls.PskPublicInformation;
import org.eclipse.californium.scandium.dtls.PskSecretResult;
import org.eclipse.californium.scandium.dtls.pskstore.AdvancedPskStore;
import org.eclipse.californium.scandium.util.SecretUtil;
import org.eclipse.californium.scandium.util.ServerNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of one direction: of devices that connect to us, or of devices that we connect to. */
final class PskStore implements AdvancedPskStore {

    private static final Logger LOGGER = LoggerFactory.getLogger(PskStore.class);

    private final Map<PskEntry, SecretKey> keys = new LinkedHashMap<>();

    /** The entries with their keys, in the order in which they are tried. */
    PskStore(Map<PskEntry, byte[]> entries) {
        entries.forEach((entry, key) -> keys.put(entry, SecretUtil.create(key, PskSecretResult.ALGORITHM_PSK)));
    }

    List<String> identities() {
        return keys.keySet().stream().map(PskEntry::identity).toList();
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    @Override
    public boolean hasEcdhePskSupported() {
        return true;
    }

    @Override
    public PskSecretResult requestPskSecretResult(
            ConnectionId cid,
            @Nullable ServerNames serverName,
            PskPublicInformation identity,
            String hmacAlgorithm,
            @Nullable SecretKey otherSecret,
            byte[] seed,
            boolean useExtendedMasterSecret) {
        for (Map.Entry<PskEntry, SecretKey> entry : keys.entrySet()) {
            PskPublicInformation known = new PskPublicInformation(entry.getKey().identity());
            if (known.equals(identity)) {
                return new PskSecretResult(cid, known, SecretUtil.create(entry.getValue()));
            }
        }
        return new PskSecretResult(cid, identity, null);
    }

    @Override
    public @Nullable PskPublicInformation getIdentity(InetSocketAddress peer, @Nullable ServerNames virtualHost) {
        return keys.keySet().stream()
                .filter(entry -> isFor(entry, peer))
                .findFirst()
                .map(entry -> new PskPublicInformation(entry.identity()))
                .orElse(null);
    }

    private static boolean isFor(PskEntry entry, InetSocketAddress peer) {
        if (entry.port() != 0 && entry.port() != peer.getPort()) {
            return false;
        }
        if (entry.host().equals("*")) {
            return true;
        }
        try {
            return List.of(InetAddress.getAllByName(entry.host())).contains(peer.getAddress());
        } catch (UnknownHostException e) {
            LOGGER.warn(
                    "Unknown host '{}' of the DTLS identity '{}'; correct it in psk of {}",
                    entry.host(),
                    entry.identity(),
                    Settings.PID,
                    e);
            return false;
        }
    }

    @Override
    public void setResultHandler(@Nullable HandshakeResultHandler resultHandler) {
        // Answers are given at once.
    }
}
