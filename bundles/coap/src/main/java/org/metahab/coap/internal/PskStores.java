/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.coap.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the keys of the configuration; a bad entry is told and left out, the others still work. */
final class PskStores {

    private static final Logger LOGGER = LoggerFactory.getLogger(PskStores.class);

    private PskStores() {}

    /** Keys of the devices that connect to us. */
    static PskStore incoming(Settings settings, Path folder) {
        return read(settings, folder, true);
    }

    /** Keys of the devices that we connect to. */
    static PskStore outgoing(Settings settings, Path folder) {
        return read(settings, folder, false);
    }

    private static PskStore read(Settings settings, Path folder, boolean incoming) {
        Map<PskEntry, byte[]> keys = new LinkedHashMap<>();
        for (String text : settings.psk()) {
            if (text.isBlank()) {
                continue;
            }
            try {
                PskEntry entry = PskEntry.parse(text, folder);
                if (entry.isIncoming() == incoming) {
                    if (incoming) {
                        PskFile.createIfMissing(entry.file(), new SecureRandom());
                    }
                    keys.put(entry, PskFile.read(entry.file()));
                }
            } catch (IllegalArgumentException | IOException e) {
                LOGGER.error("The entry '{}' of psk in {} is not used: {}", text, Settings.PID, e.getMessage(), e);
            }
        }
        return new PskStore(keys);
    }
}
