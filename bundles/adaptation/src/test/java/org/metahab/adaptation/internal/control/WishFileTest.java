/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;

class WishFileTest {

    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsLoaded() throws IOException {
        Wishes wishes = new Wishes(
                Map.of(Mode.GUESTS, NOW, Mode.ACTING_PAUSED, NOW.plusSeconds(5)),
                List.of(
                        new Exclusion(new Scope.Everything(), NOW, null, "GUESTS"),
                        new Exclusion(new Scope.Room("Living room"), Instant.EPOCH, NOW, "reset")),
                List.of(new Permission("Lock:ON", "Anna", "The \"front door\" may – äh – lock", NOW)),
                List.of(new Hold("Lamp", "", NOW)),
                Set.of("metahab-s1"),
                List.of(new Erasure(new Scope.Person("ben"), Instant.EPOCH, Instant.MAX, true)),
                new Noticed(Set.of(Mode.PARTY), List.of(new Exclusion(new Scope.Everything(), NOW, NOW, "PARTY")), 7));

        WishFile.open(folder).save(wishes);

        assertThat(WishFile.open(folder).load()).isEqualTo(wishes);
    }

    @Test
    void erasuresThatAFormerVersionNotedAreWholeWhereTheyReachBackToTheBeginning() throws IOException {
        Files.writeString(
                folder.resolve(WishFile.FILE),
                """
                {"version":1,"modes":{},"exclusions":[],"permissions":[],"holds":[],"disabled":[],"erasures":[
                {"scope":"room:Hall","from":"1970-01-01T00:00:00Z","until":"2026-03-02T07:00:00Z"},
                {"scope":"person:ben","from":"2026-03-01T07:00:00Z","until":"2026-03-02T07:00:00Z"}]}
                """);

        assertThat(WishFile.open(folder).load().erasures())
                .containsExactly(
                        new Erasure(new Scope.Room("Hall"), Instant.EPOCH, NOW, true),
                        new Erasure(new Scope.Person("ben"), NOW.minusSeconds(86_400), NOW, false));
    }

    @Test
    void withoutAFileThereIsNoWish() throws IOException {
        assertThat(WishFile.open(folder).load()).isEqualTo(Wishes.NONE);
    }

    @Test
    void aFileFromBeforeAnythingWasNoticedIsRead() throws IOException {
        Files.writeString(
                folder.resolve(WishFile.FILE),
                "{'version':1,'modes':{'GUESTS':'2026-03-02T07:00:00Z'},'exclusions':[],'permissions':[],'holds':[],"
                                .replace('\'', '"')
                        + "\"disabled\":[],\"erasures\":[]}");

        assertThat(WishFile.open(folder).load()).isEqualTo(Wishes.NONE.withModes(Map.of(Mode.GUESTS, NOW)));
    }

    @Test
    void aCrashWhileSavingLeavesWhatWasThereBefore() throws IOException {
        WishFile.open(folder).save(Wishes.NONE.withDisabled(Set.of("metahab-s1")));
        Files.writeString(folder.resolve(WishFile.FILE + ".new"), "{\"version\":1,\"mod");

        assertThat(WishFile.open(folder).load().disabled()).containsExactly("metahab-s1");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsNamedAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve(WishFile.FILE), "{\"version\":2}");

        assertThatThrownBy(() -> WishFile.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("version 2");
        assertThat(file).content().isEqualTo("{\"version\":2}");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        WishFile.open(folder).save(Wishes.NONE);

        assertThat(Files.getPosixFilePermissions(folder.resolve(WishFile.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
