/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@value #PID}. */
@ObjectClassDefinition(name = "MetaHAB CoAP", description = "The hub's CoAP client and CoAP server")
@interface Settings {

    String PID = "org.metahab.coap";

    @AttributeDefinition(name = "Server", description = "Whether the hub offers a CoAP server of its own")
    boolean server_enabled() default true;

    @AttributeDefinition(
            name = "Server address",
            description = "Host name or address the server listens on; 0.0.0.0 for all networks of the hub")
    String server_host() default "127.0.0.1";

    @AttributeDefinition(name = "Server port", description = "UDP port of the server; 0 takes a free one")
    int server_port() default 5683;

    @AttributeDefinition(
            name = "Secure server port",
            description = "UDP port of the server over DTLS; 0 takes a free one, -1 opens none. Opened only when 'psk'"
                    + " lists an identity that devices may use")
    int server_securePort() default 5684;

    @AttributeDefinition(
            name = "Resource directory",
            description = "Whether devices may register with the hub's server (RFC 9176)")
    boolean server_directory() default true;

    @AttributeDefinition(
            name = "Pre-shared keys",
            description = "DTLS identities, one an entry. 'identity=FILE': a device may connect to our server with this"
                    + " identity. 'identity@HOST=FILE' or 'identity@HOST:PORT=FILE': we connect to that device with"
                    + " this identity; the host * stands for all. FILE holds the key as a line of text, or as 'hex:'"
                    + " and hexadecimal digits, and may be readable by its owner only. The file of a device that"
                    + " connects to us is created with a random key when it is missing")
    String[] psk() default {};

    @AttributeDefinition(
            name = "Certificate",
            description = "PEM file with the hub's private key and its certificates, or with its raw key pair, for DTLS"
                    + " without pre-shared keys. It may be readable by its owner only. Used when 'trusted' names"
                    + " somebody; devices that connect to the hub's server need one of their own too")
    String certificate() default "";

    @AttributeDefinition(
            name = "Trusted certificates",
            description = "PEM files with certificates of authorities or devices, or with raw public keys of devices."
                    + " A server's certificate has to name its host. Nobody else is trusted")
    String[] trusted() default {};

    @AttributeDefinition(
            name = "Folder of the keys",
            description = "Where relative key files are; blank for the bundle's data area")
    String folder() default "";

    @AttributeDefinition(
            name = "Largest body",
            description = "Bytes of the largest representation taken, put together of blocks")
    int maxBodySize() default 65_536;

    @AttributeDefinition(name = "Block size", description = "Preferred block size in bytes: 16, 32, 64 ... 1024")
    int blockSize() default 512;

    @AttributeDefinition(
            name = "Acknowledgement timeout",
            description = "Milliseconds until the first retransmission (ACK_TIMEOUT of RFC 7252)")
    int ackTimeout() default 2_000;

    @AttributeDefinition(
            name = "Retransmissions",
            description = "How often an unanswered request is sent again (MAX_RETRANSMIT of RFC 7252)")
    int maxRetransmit() default 4;

    @AttributeDefinition(
            name = "Response timeout",
            description = "Seconds after which a request without an answer has failed, whether acknowledged or not")
    int responseTimeout() default 60;

    @AttributeDefinition(
            name = "Re-registration backoff",
            description = "Milliseconds after the end of a state's max-age, or after a failure, until an observation is"
                    + " registered again; doubled at each further failure up to a minute")
    int reregistrationBackoff() default 2_000;

    @AttributeDefinition(
            name = "Observers",
            description = "How many observations of our own resources are taken at a time")
    int maxObservers() default 1_000;

    @AttributeDefinition(
            name = "Multicast interfaces",
            description = "Names of the network interfaces on which devices are searched; empty for all that can")
    String[] multicast_interfaces() default {};

    @AttributeDefinition(name = "Multicast over IPv6", description = "Whether to search the groups of IPv6 too")
    boolean multicast_ipv6() default false;
}
