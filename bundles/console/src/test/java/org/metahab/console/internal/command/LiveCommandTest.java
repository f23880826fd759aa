/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.metahab.adaptation.testing.KnownLiveHabits;

class LiveCommandTest {

    private final Shell shell = new Shell(new KnownLiveHabits());

    @Test
    void aLiveHabitIsSuggestedWithWhatToAnswer() throws Exception {
        assertThat(shell.run(LiveCommand.class, "Hall_Light", "ON"))
                .startsWith("S1: You switch it on.")
                .contains("metahab:accept S1");
    }

    @Test
    void whereItHasNotProvedItselfTheReasonIsSaid() {
        assertThatThrownBy(() -> shell.run(LiveCommand.class, "Fan", "ON")).hasMessageContaining("nobody did that yet");
    }

    @Test
    void whenItWasSureAndWhyIsShown() throws Exception {
        assertThat(shell.run(LiveCommand.class, "--why", "Hall_Light", "ON")).isEqualTo("Mon 2 Mar: 90 % sure");
        assertThat(shell.run(LiveCommand.class, "--why", "Fan", "ON")).contains("not proved right");
    }
}
