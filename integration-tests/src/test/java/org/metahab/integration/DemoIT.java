/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The demo as a newcomer starts it: from the first device to a learnt rule's command that arrives at one. */
public class DemoIT {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void tellsItsStoryToTheEnd() throws Exception {
        HubHome home = HubHome.in(folder.newFolder().toPath());
        List<String> options = List.of("demo", "--auto-accept", "--exit-after", "story");

        CommandResult demo = HubProcess.command(
                home, Stream.concat(options.stream(), home.ports().stream()).toArray(String[]::new));

        assertThat(demo.output())
                .containsSubsequence(
                        "discovered", "person", "suggestion", "accepted", "rule ran", "command", "device", "So far:")
                .contains("(homeassistant:")
                .contains("(corelink:");
        assertThat(demo.status()).isZero();
        assertThat(home.folder().resolve("state")).doesNotExist();
    }
}
