/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;

/** Where relative key files are. */
final class KeyFolder {

    private KeyFolder() {}

    static Path of(Settings settings, BundleContext context) {
        return settings.folder().isBlank() ? context.getDataFile("").toPath() : Path.of(settings.folder());
    }
}
