/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.habit.ActionClass;
import org.metahab.habit.foresight.Score;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.leaderboard.method.Baselines;
import org.metahab.trainer.leaderboard.method.Method;

class PublishedTest {

    private static final ActionClass LAMP = new ActionClass("Lamp", "ON");
    private static final ActionClass FAN = new ActionClass("Fan", "ON");

    @TempDir
    private Path folder;

    @Test
    void servicesAreAveragedByHowOftenTheyWereUsed() {
        ServiceScore score = new ServiceScore();
        score.add(LAMP, LAMP);
        score.add(LAMP, LAMP);
        score.add(LAMP, FAN);
        score.add(FAN, LAMP);

        // The lamp: recommended 3 times, right twice, used 3 times. The fan: recommended and used once, never right.
        assertThat(score.precision()).isCloseTo(3 / 4.0 * (2 / 3.0), within(1e-9));
        assertThat(score.recall()).isCloseTo(3 / 4.0 * (2 / 3.0), within(1e-9));
        assertThat(score.f1()).isCloseTo(3 / 4.0 * (4 / 6.0), within(1e-9));
    }

    @Test
    void eachTenthIsForeseenFromTheOtherNine() throws IOException {
        StringBuilder rows = new StringBuilder(
                "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation\n");
        for (int day = 1; day <= 20; day++) {
            rows.append("2026-03-%02dT18:00:00,lamp,light,hall,ON,1,1\n".formatted(day));
            rows.append("2026-03-%02dT23:00:00,lamp,light,hall,OFF,1,1\n".formatted(day));
        }
        Path file = Files.writeString(folder.resolve("home.csv"), rows);
        Rasch rasch = new Rasch(HomeRecording.open(file, ZoneOffset.UTC, ActionColumn.USER));

        ServiceScore markov = rasch.score(method("markov"));

        // Forty actions that alternate: a chain misses none, the first tenth is known from the others too
        assertThat(markov.actions()).isEqualTo(40);
        assertThat(markov.recall()).isEqualTo(1);
        assertThat(rasch.score(method("popular")).recall()).isEqualTo(0.5);
    }

    @Test
    void theLastControlOfATestSequenceIsForeseen() throws IOException {
        Sequences sequences = new Sequences(sequences());

        assertThat(sequences.trained(method("popular"))).isEqualTo(new Score(2, 0.5, 1, 0.75));
        assertThat(sequences.alone(method("popular"))).isEqualTo(new Score(2, 1, 1, 1));
        assertThat(sequences.trained(method("markov")).hit1()).isEqualTo(1);
    }

    @Test
    void pollingMayBeLeftOut() throws IOException {
        Sequences sequences = new Sequences(sequences());

        assertThat(sequences.hasPolling()).isTrue();
        assertThat(sequences.ofPeople().hasPolling()).isFalse();
        assertThat(sequences.ofPeople().trained(method("popular")).actions()).isEqualTo(1);
        assertThat(sequences.byUser()).containsOnlyKeys("1", "2");
    }

    @Test
    void otherColumnsAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "timestamp,device_id\n");

        assertThatThrownBy(() -> new Sequences(file)).hasMessageContaining("'is_user_action'");
    }

    private Path sequences() throws IOException {
        return Files.writeString(
                folder.resolve("sequences.csv"),
                String.join(
                                "\n",
                                List.of(
                                        "timestamp,device_id,is_user_action,seq_id,split,user,device_control_id",
                                        "2022-01-05T06:00:00,tv,1,0,trn,1,on",
                                        "2022-01-05T06:00:00,lamp,1,0,trn,1,on",
                                        "2022-01-05T06:00:00,tv,1,0,trn,1,on",
                                        "2022-01-05T06:00:00,tv,1,1,test,1,on",
                                        "2022-01-05T06:00:00,lamp,1,1,test,1,on",
                                        "2022-01-05T06:00:00,tv,1,1,test,1,on",
                                        "2022-01-05T06:00:00,lamp,0,2,test,2,on",
                                        "2022-01-05T06:00:00,tv,0,2,test,2,on",
                                        "2022-01-05T06:00:00,lamp,0,2,test,2,on"))
                        + "\n");
    }

    private static Method method(String name) {
        return Baselines.all().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
