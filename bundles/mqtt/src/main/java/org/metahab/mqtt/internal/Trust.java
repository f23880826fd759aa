/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates an encrypted connection believes. The first that is set counts; without any, the Java runtime's
 * own authorities do. There is no way to trust everybody.
 *
 * @param caFile PEM certificates
 * @param trustStore PKCS12 or JKS
 * @param passwordFile password of the trust store, null when it has none
 */
record Trust(@Nullable Path caFile, @Nullable Path trustStore, @Nullable Path passwordFile) {

    /** @throws IOException when a file is missing or unusable; its message names the file */
    SSLSocketFactory socketFactory() throws IOException {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(authorities());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificates in " + source() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** What is trusted, for messages. */
    String source() {
        if (caFile != null) {
            return caFile.toString();
        }
        return trustStore == null ? "the Java runtime's trust store" : trustStore.toString();
    }

    private @Nullable KeyStore authorities() throws IOException, GeneralSecurityException {
        if (caFile != null) {
            return pem(caFile);
        }
        return trustStore == null ? null : store(trustStore);
    }

    private static KeyStore pem(Path file) throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> certificates;
        try (InputStream in = Files.newInputStream(file)) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (certificates.isEmpty()) {
            throw new IOException("The file " + file + " holds no certificate: it must be PEM, BEGIN CERTIFICATE");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + number++, certificate);
        }
        return store;
    }

    private KeyStore store(Path file) throws IOException, GeneralSecurityException {
        char[] password = passwordFile == null ? null : Credentials.firstLine(passwordFile);
        try {
            return KeyStore.getInstance(file.toFile(), password);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static IOException unreadable(Path file, IOException cause) {
        return new IOException("The file " + file + " cannot be read: " + cause, cause);
    }
}
