/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of all calls, in OpenAPI 3.0. */
final class OpenApi {

    /** As JSON. */
    static final String DOCUMENT = read();

    private OpenApi() {}

    private static String read() {
        try (InputStream document = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (document == null) {
                throw new IllegalStateException("The bundle lacks openapi.json");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json can't be read from the bundle", e);
        }
    }
}
