/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The distribution as people get it: it starts, and everything in it works together. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DistributionIT {

    @Inject
    @SuppressWarnings("UnusedVariable") // injected when every feature has started
    private BootFinished bootFinished;

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Inject
    private ServiceComponentRuntime components;

    @Configuration
    public Option[] distribution() {
        return new Option[] {Containers.hub()};
    }

    @Test
    public void startsEveryFeatureOfTheHub() throws Exception {
        Set<String> installed = Stream.of(features.listInstalledFeatures())
                .map(Feature::getName)
                .filter(name -> name.startsWith("metahab") && !name.startsWith("metahab-tp-"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                installed.toString(),
                installed.containsAll(
                        List.of("metahab", "metahab-hub", "metahab-broker", "metahab-web", "metahab-console")));
        assertTrue("the demo home stays away from a real hub: " + installed, !installed.contains("metahab-demo"));
    }

    @Test
    public void bringsEveryRoomOfTheHub() {
        Set<String> rooms = Stream.of(context.getBundles())
                .map(Bundle::getSymbolicName)
                .filter(name -> name.startsWith("org.metahab."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(
                rooms.toString(),
                rooms.containsAll(List.of(
                        "org.metahab.adaptation",
                        "org.metahab.coap",
                        "org.metahab.console",
                        "org.metahab.discovery",
                        "org.metahab.feedback",
                        "org.metahab.habit",
                        "org.metahab.http",
                        "org.metahab.hub",
                        "org.metahab.hub.runtime",
                        "org.metahab.meta",
                        "org.metahab.mqtt",
                        "org.metahab.mqtt.broker",
                        "org.metahab.tensor",
                        "org.metahab.web")));
    }

    @Test
    public void activatesEveryBundle() {
        assertEquals(List.of(), Bundles.notActive(context));
    }

    @Test
    public void satisfiesEveryComponent() throws Exception {
        Await.until(
                "every component is satisfied",
                () -> Components.unsatisfied(components).isEmpty(),
                () -> Components.unsatisfied(components).toString());
    }
}
