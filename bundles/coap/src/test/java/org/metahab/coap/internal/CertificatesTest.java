/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.coap.internal.CaliforniumClientTest.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DTLS 1.2 with certificates and with raw public keys (RFC 7252, section 9.1.3). */
class CertificatesTest {

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + what + "-----\n";
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, text);
    }

    /** NAME.pem with both keys, NAME.pub with the public one. */
    private void rawKeys(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        String publicKey = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        write(name + ".pem", pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + publicKey);
        write(name + ".pub", publicKey);
    }

    /** NAME.pem with a key and its certificate, NAME.crt with the certificate. */
    private void certificate(String name, String subject) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "k",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=" + subject,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        Key key = keys.getKey("k", "changeit".toCharArray());
        Certificate certificate = keys.getCertificate("k");
        String shown = pem("CERTIFICATE", certificate.getEncoded());
        write(name + ".pem", pem("PRIVATE KEY", key.getEncoded()) + shown);
        write(name + ".crt", shown);
    }

    private CaliforniumClient client(String certificate, String... trusted) throws Exception {
        CaliforniumClient client = new CaliforniumClient(
                TestSettings.quick()
                        .with("certificate", certificate)
                        .with("trusted", trusted)
                        .build(),
                folder);
        opened.add(0, client::close);
        return client;
    }

    private URI hub(String certificate, String... trusted) throws Exception {
        HubServer hub = new HubServer(
                TestSettings.quick()
                        .with("certificate", certificate)
                        .with("trusted", trusted)
                        .build(),
                folder,
                client(""));
        opened.add(0, hub::close);
        hub.addResource(new TestResource("/lamp"));
        return URI.create("coaps://127.0.0.1:" + hub.addresses().get(1).getPort() + "/lamp");
    }

    @Test
    void rawPublicKeysThatKnowEachOtherSpeak() throws Exception {
        rawKeys("hub");
        rawKeys("lamp");
        URI lamp = hub("hub.pem", "lamp.pub");

        assertThat(await(client("lamp.pem", "hub.pub").get(lamp)).content().text())
                .isEqualTo("OFF");
    }

    @Test
    void anUnknownRawPublicKeyIsNotTrusted() throws Exception {
        rawKeys("hub");
        rawKeys("lamp");
        rawKeys("stranger");
        URI lamp = hub("hub.pem", "lamp.pub");

        assertThatThrownBy(() -> await(client("stranger.pem", "hub.pub").get(lamp)))
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> await(client("lamp.pem", "stranger.pub").get(lamp)))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void certificatesThatAreTrustedSpeak() throws Exception {
        certificate("hub", "ip:127.0.0.1");
        certificate("lamp", "dns:lamp.local");
        URI lamp = hub("hub.pem", "lamp.crt");

        assertThat(await(client("lamp.pem", "hub.crt").get(lamp)).content().text())
                .isEqualTo("OFF");
    }

    @Test
    void aServersCertificateHasToNameItsHost() throws Exception {
        certificate("hub", "ip:192.0.2.1");
        certificate("lamp", "dns:lamp.local");
        URI lamp = hub("hub.pem", "lamp.crt");

        assertThatThrownBy(() -> await(client("lamp.pem", "hub.crt").get(lamp))).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aPrivateKeyThatOthersMayReadIsNotUsed() throws Exception {
        rawKeys("hub");
        rawKeys("lamp");
        Files.setPosixFilePermissions(folder.resolve("hub.pem"), PosixFilePermissions.fromString("rw-r--r--"));
        Settings settings = TestSettings.quick()
                .with("certificate", "hub.pem")
                .with("trusted", new String[] {"lamp.pub", "missing.pub"})
                .build();

        assertThat(DtlsIdentity.of(settings, folder).canServe()).isFalse();
        assertThat(DtlsIdentity.of(settings, folder).trustsAny()).isTrue();
    }
}
