/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

class ProgramsConditionTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws Exception {
        assertThat(Files.createFile(folder.resolve("broker")).toFile().setExecutable(true))
                .isTrue();
    }

    private ConditionEvaluationResult decide(Map<String, String> more, String... programs) {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/nowhere:" + folder));
        environment.putAll(more);
        return new ProgramsCondition(environment).decide(List.of(programs));
    }

    @Test
    void aTestWhosePeersAreThereRuns() {
        assertThat(decide(Map.of(), "broker").isDisabled()).isFalse();
    }

    @Test
    void aTestOneOfWhosePeersIsMissingIsSkippedAndSaysWhich() {
        ConditionEvaluationResult result = decide(Map.of(), "broker", "coap-client");

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("[coap-client] is not on the path"));
    }

    @Test
    void wherePeersAreRequiredNothingIsSkipped() {
        assertThat(decide(Map.of("METAHAB_PEERS", "required"), "coap-client").isDisabled())
                .isFalse();
    }
}
