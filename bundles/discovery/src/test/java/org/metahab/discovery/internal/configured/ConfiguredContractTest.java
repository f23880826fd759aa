/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.convention.ConventionContract;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

/** Files are the announcements of things that announce nothing. */
class ConfiguredContractTest extends ConventionContract {

    private final List<ConfiguredConvention> opened = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        opened.forEach(ConfiguredConvention::stop);
    }

    @Override
    protected Convention convention() {
        ConfiguredConvention convention = new ConfiguredConvention(new NoFolder());
        opened.add(convention);
        return convention;
    }

    @Override
    protected Endpoint endpoint() {
        return new Endpoint(Transport.MQTT, "home");
    }

    @Override
    protected List<Finding> hear(ConventionSession session, Message message) {
        List<Finding> findings = new ArrayList<>();
        ThingFolder things = new ThingFolder(folder);
        things.add("home", findings::add);
        try {
            Files.write(folder.resolve(message.path()), message.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        things.read();
        return findings;
    }

    @Test
    @Override
    protected void saysWhereAnnouncementsAreHeard() {
        assertThat(convention().open(endpoint()).announcements()).isEmpty();
    }

    @Override
    protected Upkeep upkeep() {
        return new Upkeep(
                List.of(
                        Message.of(
                                "door.json",
                                """
                                {"things":[{"id":"door","facts":{"vendor":"Acme","model":"D1","firmware":"1.2"},"channels":[
                                  {"id":"battery","item":"Number","state":{"topic":"door/battery"}},
                                  {"id":"q","label":"Link quality","item":"Number","state":{"topic":"door/lqi"}}]}]}""")),
                Set.of("battery", "q"),
                Set.of("vendor", "model", "firmware"));
    }

    @Override
    protected List<Message> announcements() {
        return List.of(
                Message.of(
                        "boiler.json",
                        """
                        {"things":[{"id":"boiler","channels":[
                          {"id":"water","item":"Number:Temperature","unit":"°C","state":{"topic":"boiler/tele","template":"{{ value_json.water }}"}},
                          {"id":"pump","item":"Switch","state":{"topic":"boiler/pump"},"command":{"topic":"boiler/pump/set"}}]}]}"""));
    }

    /** No folder is looked at by itself. */
    @SuppressWarnings({"BadAnnotationImplementation", "ClassExplicitlyAnnotation"})
    private static final class NoFolder implements ConfiguredConfig {

        @Override
        public String folder() {
            return "";
        }

        @Override
        public int reload() {
            return 1;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return ConfiguredConfig.class;
        }
    }
}
