/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The life of the hub as a process: what the launcher promises, and what a kill must not take away. */
public class HubProcessIT {

    private static final int SIGINT_STATUS = 130;

    private static final String RULE =
            """
            {"uid":"kept","name":"Kept through a kill","triggers":[],"conditions":[],
             "actions":[{"id":"on","type":"core.ItemCommandAction","configuration":{"itemName":"KeptSwitch","command":"ON"}}]}
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void leavesNothingBehindHoweverOftenItStartsAndStops() throws Exception {
        HubHome home = HubHome.in(folder.newFolder().toPath());
        for (String signal : new String[] {"TERM", "INT", "TERM"}) {
            try (HubProcess hub = HubProcess.start(home)) {
                assertThat(HubProcess.command(home, "status").status()).isZero();
                assertThat(hub.signal(signal)).isEqualTo(signal.equals("INT") ? SIGINT_STATUS : 0);
                assertThat(hub.leftovers()).isEmpty();
            }
        }
        assertThat(HubProcess.command(home, "status").status()).isEqualTo(3);
    }

    @Test
    public void refusesASecondHubOnTheSameFolder() throws Exception {
        HubHome home = HubHome.in(folder.newFolder().toPath());
        try (HubProcess hub = HubProcess.start(home)) {
            CommandResult second = HubProcess.commandRun(home);
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output()).contains("a hub already runs on " + home.folder());

            assertThat(HubProcess.command(home, "stop").status()).isZero();
            assertThat(hub.leftovers()).isEmpty();
        }
    }

    @Test
    public void losesNothingConfirmedToAKill() throws Exception {
        HubHome home = HubHome.in(folder.newFolder().toPath());
        try (HubProcess hub = HubProcess.start(home)) {
            hub.rest().put("/items/KeptSwitch", "{\"type\":\"Switch\",\"name\":\"KeptSwitch\"}");
            hub.rest().put("/items/KeptSwitch/state", "ON");
            Await.until(
                    "the state is taken over",
                    () -> hub.rest().get("/items/KeptSwitch/state").equals("ON"));
            hub.rest().post("/rules", RULE);
            hub.signal("KILL");
            assertThat(hub.leftovers()).isEmpty();
        }
        try (HubProcess hub = HubProcess.start(home)) {
            assertThat(hub.rest().get("/items/KeptSwitch/state")).isEqualTo("ON");
            assertThat(hub.rest().get("/rules/kept")).contains("Kept through a kill");
        }
    }
}
