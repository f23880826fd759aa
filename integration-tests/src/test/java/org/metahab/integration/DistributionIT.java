/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The distribution as people get it: it starts, and everything in it works together. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DistributionIT {

    private static final String SUGGESTION_LISTENER = "org.metahab.adaptation.SuggestionListener";

    /** REST, items, MQTT and CoAP. */
    private static final int CHANNELS = 4;

    private static final int STARTS = 8;

    @Inject
    @SuppressWarnings("UnusedVariable") // injected when every feature has started
    private BootFinished bootFinished;

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    @Inject
    private ServiceComponentRuntime components;

    @Inject
    private SessionFactory sessions;

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
                        "org.metahab.anomaly",
                        "org.metahab.coap",
                        "org.metahab.console",
                        "org.metahab.discovery",
                        "org.metahab.feedback",
                        "org.metahab.habit",
                        "org.metahab.history",
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

    /** Listeners need adaptation, which tells them: the first that hears of it must not wait for itself. */
    @Test
    public void tellsSuggestionsWhoeverIsThereFirst() throws Exception {
        Bundle adaptation = Bundles.named("org.metahab.adaptation", context);
        Bundle feedback = Bundles.named("org.metahab.feedback", context);
        for (int start = 0; start < STARTS; start++) {
            adaptation.stop();
            feedback.stop();
            feedback.start();
            adaptation.start();
            Await.until(
                    "suggestions are told after start " + start,
                    () -> listenersHeld() == CHANNELS,
                    () -> Components.unsatisfied(components).toString());
        }
        assertTrue(log(), !log().contains("Circular reference"));
    }

    @Test
    public void takesAHistoryOfHomeAssistantInOnTheConsole() throws Exception {
        Path file = Path.of(System.getProperty("karaf.data"), "home-assistant_v2.db");
        RecorderFile.write(RecorderFile.driver(context), file, "light.reading_lamp", 5);
        Console console = new Console(sessions);

        console.run("metahab:import home-assistant:" + file);

        Await.until(
                "the history is taken in",
                () -> console.run("metahab:import").contains(": 19 taken in"),
                () -> said(console, "metahab:import"));
        String report = console.run("metahab:import");
        assertTrue(report, report.contains("9 actions of people"));
        assertTrue(report, report.contains("for light.reading_lamp (new)"));
    }

    @Test
    public void tellsOnTheConsoleWhatIsUnusual() throws Exception {
        Console console = new Console(sessions);

        String usual = console.run("metahab:anomalies");
        String muted = console.run("metahab:anomalies --mute Reading_Lamp");
        String unmuted = console.run("metahab:anomalies --unmute Reading_Lamp");

        assertTrue(usual, usual.contains("All is as usual."));
        assertTrue(muted, muted.contains("Muted: Reading_Lamp"));
        assertTrue(unmuted, !unmuted.contains("Muted"));
    }

    private static String log() throws IOException {
        return Files.readString(Path.of(System.getProperty("karaf.log"), "karaf.log"));
    }

    private long listenersHeld() throws InvalidSyntaxException {
        ServiceReference<?>[] listeners = context.getAllServiceReferences(SUGGESTION_LISTENER, null);
        return listeners == null
                ? 0
                : Stream.of(listeners)
                        .filter(DistributionIT::isUsedByAdaptation)
                        .count();
    }

    private static boolean isUsedByAdaptation(ServiceReference<?> service) {
        Bundle[] users = service.getUsingBundles();
        return users != null
                && Stream.of(users).anyMatch(user -> user.getSymbolicName().equals("org.metahab.adaptation"));
    }

    private static String said(Console console, String command) {
        try {
            return console.run(command);
        } catch (Exception e) {
            return e.toString();
        }
    }
}
