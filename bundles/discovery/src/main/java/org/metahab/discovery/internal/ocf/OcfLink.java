/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.ocf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.spi.Interest;

/**
 * A link of an OCF list.
 *
 * @param device the id of the device that has it
 * @param href its path
 * @param types its resource types
 * @param observable whether it tells of changes by itself
 */
record OcfLink(String device, String href, List<String> types, boolean observable) {

    private static final int MAX_LINKS = 500;
    private static final long OBSERVABLE = 2;
    private static final String ANCHOR = "ocf://";

    OcfLink {
        types = List.copyOf(types);
    }

    /** The links of a list: each with its anchor, or below the device that has it as OCF 1.0 and OIC 1.1 write it. */
    static List<OcfLink> all(List<?> list) {
        List<OcfLink> links = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof Map<?, ?> entry)) {
                continue;
            }
            if (entry.get("links") instanceof List<?> below) {
                String device = text(entry.get("di"));
                below.forEach(link -> of(link, device).ifPresent(links::add));
            } else {
                of(entry, text(entry.get("di"))).ifPresent(links::add);
            }
        }
        return links.size() > MAX_LINKS ? links.subList(0, MAX_LINKS) : links;
    }

    private static Optional<OcfLink> of(Object link, String above) {
        if (!(link instanceof Map<?, ?> fields)) {
            return Optional.empty();
        }
        String anchor = text(fields.get("anchor"));
        String device = anchor.startsWith(ANCHOR) ? anchor.substring(ANCHOR.length()) : above;
        String href = text(fields.get("href"));
        if (device.isBlank() || !href.startsWith("/") || !href.matches("/[!-~&&[^\"<>\\\\^`{|}#]]*")) {
            return Optional.empty();
        }
        return Optional.of(new OcfLink(device, href, texts(fields.get("rt")), isObservable(fields.get("p"))));
    }

    private static boolean isObservable(@Nullable Object policy) {
        return policy instanceof Map<?, ?> fields && fields.get("bm") instanceof Long bits && (bits & OBSERVABLE) != 0;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text.strip() : "";
    }

    /** Some devices write one type as a text, some several as one text with spaces. */
    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> texts.addAll(List.of(text(element).split("\\s+"))));
        } else {
            texts.addAll(List.of(text(value).split("\\s+")));
        }
        return texts;
    }

    /** How it is read; a server of several devices is told whose resource is meant. */
    Interest input(boolean shared) {
        String path = shared ? href + (href.contains("?") ? "&" : "?") + "di=" + device : href;
        return new Interest(path, observable ? Interest.Mode.FOLLOW : Interest.Mode.POLL);
    }
}
