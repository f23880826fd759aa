/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.testing.KnownControl;
import org.metahab.adaptation.testing.KnownHabits;
import org.metahab.adaptation.testing.KnownHub;
import org.metahab.adaptation.testing.KnownSuggestions;

class ExportCommandTest {

    @TempDir
    Path folder;

    private final KnownSuggestions suggestions = new KnownSuggestions(KnownSuggestions.waiting("S1"));
    private final Shell shell = new Shell(suggestions, new KnownHub(), new KnownHabits(), new KnownControl());

    @Test
    void withoutAnIdOnlyAcceptedOnesAreShown() throws Exception {
        assertThat(shell.run(ExportCommand.class)).isEqualTo("[]");

        suggestions.accept("S1");

        assertThat(JsonParser.parseString(shell.run(ExportCommand.class)).getAsJsonArray())
                .hasSize(1);
    }

    @Test
    void aSuggestionsRuleIsShownInEitherFormat() throws Exception {
        assertThat(shell.run(ExportCommand.class, "S1")).contains("\"uid\": \"metahab-S1\"");
        assertThat(shell.run(ExportCommand.class, "--yaml", "S1")).contains("version: 1", "metahab-S1:");
    }

    @Test
    void rulesAreWrittenIntoAFileThatIsNotThereYet() throws Exception {
        Path file = folder.resolve("rules.yaml");

        String said = shell.run(ExportCommand.class, "--yaml", "--out", file.toString(), "S1");

        assertThat(said).contains(file.toString());
        assertThat(file).content().isEqualToNormalizingWhitespace(shell.run(ExportCommand.class, "--yaml", "S1"));
        assertThatThrownBy(() -> shell.run(ExportCommand.class, "--out", file.toString()))
                .hasMessageContaining("exists already");
    }

    @Test
    void allThatIsKnownIsWrittenIntoAFile() throws Exception {
        Path file = folder.resolve("all.json");

        shell.run(ExportCommand.class, "--everything", "--out", file.toString());

        assertThat(JsonParser.parseString(Files.readString(file))
                        .getAsJsonObject()
                        .keySet())
                .containsExactly("status", "habits", "suggestions", "modes", "exclusions");
        assertThatThrownBy(() -> shell.run(ExportCommand.class, "--everything", "S1"))
                .hasMessageContaining("leave --yaml and the id out");
    }

    @Test
    void anUnknownIdIsNamedWithWhereToLook() {
        assertThatThrownBy(() -> shell.run(ExportCommand.class, "x9"))
                .hasMessage("There is no suggestion 'x9'; metahab:suggestions --all lists them.");
    }
}
