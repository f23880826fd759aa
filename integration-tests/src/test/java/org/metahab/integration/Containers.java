/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;

/** The containers of the in-container tests: our distribution, or a plain Karaf. Both are files of this build. */
final class Containers {

    private static final File UNPACK = new File("target/exam");

    private Containers() {}

    /** Our hub as people get it. */
    static Option hub() {
        return container("metahab.distribution", "MetaHAB");
    }

    /** The Karaf that an existing hub may run on. */
    static Option plainKaraf() {
        return composite(
                container("metahab.karaf", "Apache Karaf"),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(FreePorts.tcp())));
    }

    private static Option container(String archiveProperty, String name) {
        return composite(
                karafDistributionConfiguration()
                        .frameworkUrl(fileOf(archiveProperty).toURI().toString())
                        .karafVersion(System.getProperty("metahab.karaf.version"))
                        .name(name)
                        .unpackDirectory(UNPACK)
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                logLevel(LogLevel.INFO),
                port("http", FreePorts.tcp()),
                port("mqtt", FreePorts.tcp()),
                port("mqtts", FreePorts.tcp()),
                port("coap", FreePorts.udp()),
                port("coaps", FreePorts.udp()),
                // Pax Exam's own bundles come from a folder that holds nothing else; nothing is fetched
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("metahab.exam.repository")),
                editConfigurationFilePut("etc/org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", ""));
    }

    private static Option port(String protocol, int number) {
        return systemProperty("metahab." + protocol + ".port").value(Integer.toString(number));
    }

    private static File fileOf(String property) {
        return new File(System.getProperty(property));
    }
}
