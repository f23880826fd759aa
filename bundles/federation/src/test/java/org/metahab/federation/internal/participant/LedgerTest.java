/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasSpentOutlivesARestart() throws IOException {
        Ledger ledger = Ledger.open(folder, 1e-5);
        assertThat(ledger.epsilon()).isZero();
        double foreseen = ledger.epsilonAfter(4);
        ledger.spend(4);
        ledger.spend(2);
        ledger.spend(4);

        assertThat(ledger.epsilon())
                .isGreaterThan(foreseen)
                .isEqualTo(Ledger.open(folder, 1e-5).epsilon());
    }

    @Test
    void anUnreadableRecordIsNeverTakenForAnEmptyOne() throws IOException {
        Files.writeString(folder.resolve("privacy.json"), "{broken");
        assertThatThrownBy(() -> Ledger.open(folder, 1e-5))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("privacy.json");
    }
}
