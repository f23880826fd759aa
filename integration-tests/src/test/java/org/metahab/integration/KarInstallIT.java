/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** The KAR dropped into the {@code deploy} folder of a plain Karaf that has no network. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class KarInstallIT {

    @Inject
    @SuppressWarnings("UnusedVariable") // injected when every feature has started
    private BootFinished bootFinished;

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Configuration
    public Option[] plainKaraf() {
        return new Option[] {
            Containers.plainKaraf(), CoreOptions.systemProperty("metahab.kar").value(System.getProperty("metahab.kar"))
        };
    }

    @Test
    public void installsFromTheDeployFolderAndThenRunsAHubOfItsOwn() throws Exception {
        File kar = new File(System.getProperty("metahab.kar"));
        Path deploy = Path.of(System.getProperty("karaf.base"), "deploy", kar.getName());
        Files.copy(kar.toPath(), deploy, StandardCopyOption.REPLACE_EXISTING);

        Await.until("feature metahab-web is installed", () -> isInstalled("metahab-web"));
        assertTrue("the KAR leaves the choice of the host to people", !isInstalled("metahab-hub"));

        features.installFeature("metahab-hub", EnumSet.noneOf(FeaturesService.Option.class));
        features.installFeature("metahab-broker", EnumSet.noneOf(FeaturesService.Option.class));

        assertEquals(List.of(), Bundles.notActive(context));
    }

    private boolean isInstalled(String name) throws Exception {
        Feature feature = features.getFeature(name);
        return feature != null && features.isInstalled(feature);
    }
}
