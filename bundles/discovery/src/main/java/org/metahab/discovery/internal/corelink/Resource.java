/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

/**
 * A resource that becomes a channel.
 *
 * @param path path and query on the server, percent-encoded
 * @param title its own name; may be empty
 * @param use how it is used
 * @param type what it is
 * @param observable whether it tells of changes by itself (RFC 7641, section 6)
 * @param format the content format that it is written in (RFC 7252, section 12.3)
 * @param endpointName {@code ep} of its link; may be empty
 * @param sector {@code d} of its link; may be empty
 * @param anchor the path that its link is about; may be empty
 */
record Resource(
        String path,
        String title,
        InterfaceType use,
        ResourceType type,
        boolean observable,
        int format,
        String endpointName,
        String sector,
        String anchor) {

    String label() {
        return title.isEmpty() ? Labels.ofPath(path) : title;
    }
}
