/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.hivemq;

import com.hivemq.configuration.info.SystemInformation;
import java.io.File;
import java.nio.file.Path;

/**
 * Tells HiveMQ where it lives. Its own way of finding out looks at the jar's place, the environment and the hardware by
 * way of native code.
 *
 * @param data the only folder it writes to
 * @param runningSince milliseconds since 1970
 */
record Folders(Path data, String version, long runningSince) implements SystemInformation {

    private static final int PROCESSORS = 1;

    @Override
    public void init() {
        // all is known already
    }

    @Override
    public String getHiveMQVersion() {
        return version;
    }

    @Override
    public File getHiveMQHomeFolder() {
        return data.toFile();
    }

    @Override
    public File getConfigFolder() {
        return data.toFile();
    }

    @Override
    public File getLogFolder() {
        return data.toFile();
    }

    @Override
    public File getDataFolder() {
        return data.toFile();
    }

    @Override
    public File getExtensionsFolder() {
        return data.resolve("extensions").toFile();
    }

    @Override
    public long getRunningSince() {
        return runningSince;
    }

    @Override
    public int getProcessorCount() {
        return PROCESSORS;
    }

    @Override
    public boolean isEmbedded() {
        return true;
    }
}
