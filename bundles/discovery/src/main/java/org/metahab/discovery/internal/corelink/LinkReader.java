/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metahab.coap.CoapContent;
import org.metahab.coap.WebLink;
import org.metahab.discovery.spi.Endpoint;

/** Makes resources of a server's links. */
final class LinkReader {

    private static final int MAX_TARGET = 500;
    private static final int MAX_SIZE = 1_024;
    private static final String LWM2M = "oma.lwm2m";
    private static final Set<String> READABLE = Set.of("0", "42", "50", "60", "110", "112");

    private final URI base;

    /** @param endpoint a CoAP server */
    LinkReader(Endpoint endpoint) {
        this.base = URI.create(endpoint.name()).resolve("/");
    }

    /**
     * The link's resource; empty when it is none of a device's points.
     *
     * @throws IllegalArgumentException when it claims an interface and can't be used; the message says why
     */
    Optional<Resource> read(WebLink link) {
        List<String> interfaces = link.values("if");
        Optional<ResourceType> known = ResourceType.of(link.values("rt"), interfaces);
        if (isNothing(link, known.isPresent())) {
            return Optional.empty();
        }
        InterfaceType use = interfaces.isEmpty()
                ? known.isPresent() ? InterfaceType.SENSOR : InterfaceType.UNKNOWN
                : InterfaceType.of(interfaces).orElse(known.isPresent() ? InterfaceType.SENSOR : InterfaceType.UNKNOWN);
        if (interfaces.stream().anyMatch(InterfaceType::isCollection)
                && InterfaceType.of(interfaces).isEmpty()) {
            throw new IllegalArgumentException("its interface " + interfaces
                    + " is one of collections, whose members are to be listed themselves");
        }
        List<String> formats = link.values("ct");
        if (!formats.isEmpty() && formats.stream().noneMatch(READABLE::contains)) {
            throw new IllegalArgumentException("its content formats " + formats
                    + " are not understood; text (0), JSON (50), CBOR (60) and SenML (110, 112) are");
        }
        return Optional.of(new Resource(
                path(link.target()),
                Labels.of(first(link, "title")),
                isWritable(formats) ? use : use.readOnly(),
                known.orElse(ResourceType.UNKNOWN),
                link.has("obs"),
                formats.isEmpty() || formats.contains("0") ? CoapContent.TEXT : CoapContent.SENML_JSON,
                Labels.of(first(link, "ep")),
                Labels.of(first(link, "d")),
                anchor(link)));
    }

    /** Links about others, those that claim nothing, the machinery of CoAP itself (core.rd …), and large files. */
    private boolean isNothing(WebLink link, boolean known) {
        List<String> types = link.values("rt");
        boolean claims = !link.values("if").isEmpty() || !types.isEmpty();
        return !claims
                || isAboutAnother(link)
                || types.stream().anyMatch(type -> type.startsWith("core.") || type.equals(LWM2M))
                || path(link.target()).startsWith("/.well-known/")
                || !known && size(link) > MAX_SIZE;
    }

    private static long size(WebLink link) {
        String size = first(link, "sz");
        return size.matches("\\d{1,18}") ? Long.parseLong(size) : 0;
    }

    /** Text and SenML say how a value is written; JSON and CBOR do not. */
    private static boolean isWritable(List<String> formats) {
        return formats.isEmpty() || formats.contains("0") || formats.contains("110");
    }

    /** The link's path on this server; empty when it is elsewhere, or tells of something that is. */
    Optional<String> path(WebLink link) {
        if (isAboutAnother(link)) {
            return Optional.empty();
        }
        try {
            return Optional.of(path(link.target()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The endpoint name that a link to the server's root gives it. */
    Optional<DeviceName> serverName(WebLink link) {
        return link.target().equals("/") && !first(link, "ep").isEmpty()
                ? Optional.of(DeviceName.ofEndpoint(Labels.of(first(link, "ep")), Labels.of(first(link, "d"))))
                : Optional.empty();
    }

    /** What stands before all LwM2M objects, where the link tells it. */
    Optional<String> objectRoot(WebLink link) {
        return link.values("rt").contains(LWM2M)
                ? path(link).map(path -> path.replaceFirst("/+$", ""))
                : Optional.empty();
    }

    /** Links that tell of alternatives and descriptions host nothing (RFC 6690, section 2.2). */
    private static boolean isAboutAnother(WebLink link) {
        return link.has("rel") && !link.values("rel").contains("hosts");
    }

    private String anchor(WebLink link) {
        String anchor = first(link, "anchor");
        String path = anchor.isEmpty() ? "/" : path(anchor);
        return path.equals("/") ? "" : path;
    }

    private static String first(WebLink link, String attribute) {
        return link.values(attribute).stream().findFirst().orElse("");
    }

    /** Path and query; a server has no say about others. */
    private String path(String target) {
        if (target.length() > MAX_TARGET) {
            throw new IllegalArgumentException("its target is longer than " + MAX_TARGET + " characters");
        }
        URI uri = base.resolve(encoded(target)).normalize();
        if (!isHere(uri)) {
            throw new IllegalArgumentException("it is on another server, " + uri + "; have that one asked itself");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Servers write letters beyond ASCII as they are. */
    private static String encoded(String target) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && "\"<>\\^`{|}".indexOf(b) < 0;
            encoded.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return encoded.toString();
    }

    private boolean isHere(URI uri) {
        return base.getScheme().equalsIgnoreCase(uri.getScheme())
                && host(base).equals(host(uri))
                && port(base) == port(uri);
    }

    /** A name with an underscore is no host by RFC 3986, and yet there are such servers. */
    private static String host(URI uri) {
        String host = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equalsIgnoreCase("coaps") ? 5684 : 5683;
    }
}
