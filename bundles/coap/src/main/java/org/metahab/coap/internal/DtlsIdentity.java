/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.californium.elements.auth.RawPublicKeyIdentity;
import org.eclipse.californium.elements.util.SslContextUtil;
import org.eclipse.californium.elements.util.SslContextUtil.Credentials;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.eclipse.californium.scandium.dtls.CertificateType;
import org.eclipse.californium.scandium.dtls.x509.SingleCertificateProvider;
import org.eclipse.californium.scandium.dtls.x509.StaticNewAdvancedCertificateVerifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's own certificate or raw public key (RFC 7250), and those that it trusts. Nobody is trusted who is not named: a
 * certificate has to lead to a trusted one and, of a server, to name its host.
 */
final class DtlsIdentity {

    private static final Logger LOGGER = LoggerFactory.getLogger(DtlsIdentity.class);

    private final Optional<Credentials> own;
    private final List<Certificate> trusted = new ArrayList<>();
    private final List<RawPublicKeyIdentity> trustedKeys = new ArrayList<>();

    private DtlsIdentity(Optional<Credentials> own) {
        this.own = own;
    }

    /** Reads the files of the configuration; a bad one is told and left out. */
    static DtlsIdentity of(Settings settings, Path folder) {
        DtlsIdentity identity = new DtlsIdentity(own(settings, folder));
        for (String file : settings.trusted()) {
            if (!file.isBlank()) {
                identity.trust(folder.resolve(file.strip()));
            }
        }
        return identity;
    }

    private static Optional<Credentials> own(Settings settings, Path folder) {
        if (settings.certificate().isBlank()) {
            return Optional.empty();
        }
        Path file = folder.resolve(settings.certificate().strip());
        try {
            PskFile.requireOwnerOnly(file);
            Credentials credentials = read(file);
            if (credentials.getPrivateKey() == null || credentials.getPublicKey() == null) {
                throw new IOException(file + " has no private key with its certificate or public key");
            }
            return Optional.of(credentials);
        } catch (IOException | GeneralSecurityException e) {
            LOGGER.error("The certificate of {} is not used: {}", Settings.PID, e.getMessage(), e);
            return Optional.empty();
        }
    }

    private void trust(Path file) {
        try {
            Credentials credentials = read(file);
            if (credentials.getTrustedCertificates() != null) {
                trusted.addAll(List.of(credentials.getTrustedCertificates()));
            } else if (credentials.getCertificateChain() != null) {
                trusted.addAll(List.of(credentials.getCertificateChain()));
            } else if (credentials.getPublicKey() != null) {
                trustedKeys.add(new RawPublicKeyIdentity(credentials.getPublicKey()));
            } else {
                throw new IOException(file + " has neither a certificate nor a public key");
            }
        } catch (IOException | GeneralSecurityException e) {
            LOGGER.error("The entry '{}' of trusted in {} is not used: {}", file, Settings.PID, e.getMessage(), e);
        }
    }

    private static Credentials read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return SslContextUtil.loadPemCredentials(in);
        }
    }

    /** Whether there is anybody to trust; without, certificates and public keys are of no use. */
    boolean trustsAny() {
        return !trusted.isEmpty() || !trustedKeys.isEmpty();
    }

    /** Whether a server can show who it is. */
    boolean canServe() {
        return own.isPresent() && trustsAny();
    }

    void addTo(DtlsConnectorConfig.Builder builder) {
        if (!trustsAny()) {
            return;
        }
        own.ifPresent(credentials -> builder.setCertificateIdentityProvider(
                credentials.getCertificateChain() == null
                        ? new SingleCertificateProvider(credentials.getPrivateKey(), credentials.getPublicKey())
                        : new SingleCertificateProvider(
                                credentials.getPrivateKey(),
                                credentials.getCertificateChain(),
                                CertificateType.X_509)));
        StaticNewAdvancedCertificateVerifier.Builder verifier = StaticNewAdvancedCertificateVerifier.builder();
        if (!trusted.isEmpty()) {
            verifier.setTrustedCertificates(trusted.toArray(Certificate[]::new));
        }
        if (!trustedKeys.isEmpty()) {
            verifier.setTrustedRPKs(trustedKeys.toArray(RawPublicKeyIdentity[]::new));
        }
        builder.setAdvancedCertificateVerifier(verifier.build());
    }
}
