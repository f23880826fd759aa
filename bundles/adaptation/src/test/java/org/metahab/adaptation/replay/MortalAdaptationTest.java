/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.WishFile;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.adaptation.internal.suggestion.Journal;
import org.metahab.hub.HubHistory;

/** A home where the lamp goes on with the motion in the morning, which adaptation learns of when it starts. */
class MortalAdaptationTest {

    @TempDir
    Path folder;

    private final LivedHome home = new LivedHome().mornings(0, 6);
    private MortalAdaptation mortal;
    private VirtualAdaptation adaptation;
    private Suggestion lamp;

    @BeforeEach
    void start() throws IOException {
        HubHistory history = (from, until, reader) -> {
            home.past.forEach(reader);
            return home.past.size();
        };
        mortal = new MortalAdaptation(
                folder,
                new Random(1),
                AdaptationOptions.DEFAULT,
                home.hub,
                home.clock,
                HabitLearner.bundled().orElseThrow(),
                history);
        adaptation = mortal.adaptation();
        lamp = news().get(0);
    }

    @AfterEach
    void close() throws IOException {
        mortal.close();
    }

    @Test
    void beforeAWriteNothingOfItIsThere() {
        assertThat(acceptedUntil(CrashPoint.BEFORE_WRITE))
                .contains(new Kill(CrashPoint.BEFORE_WRITE, lamp.rule().uid()));

        assertThat(home.hub.rules.rules()).isEmpty();
        assertThat(last(lamp)).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void afterAWriteAllOfItIsThereAndTheStartFinishesWhatItBelongsTo() {
        assertThat(acceptedUntil(CrashPoint.AFTER_WRITE))
                .contains(new Kill(CrashPoint.AFTER_WRITE, lamp.rule().uid()));
        assertThat(home.hub.rules.rule(lamp.rule().uid())).isPresent();
        assertThat(last(lamp)).isEqualTo(Stage.SUGGESTED);
        assertThat(mortal.halfDone()).singleElement().asString().contains("is SUGGESTED, and its rule is there");

        mortal.startAnew();

        assertThat(last(lamp)).isEqualTo(Stage.ACCEPTED);
        assertThat(mortal.halfDone()).isEmpty();
    }

    @Test
    void inTheMiddleOfALineItsFirstBytesAreThereUntilTheStart() throws IOException {
        String before = Files.readString(folder.resolve(Journal.FILE));

        assertThat(acceptedUntil(CrashPoint.WITHIN_WRITE)).contains(new Kill(CrashPoint.WITHIN_WRITE, Journal.FILE));
        assertThat(Files.readString(folder.resolve(Journal.FILE)))
                .startsWith(before + "{")
                .doesNotEndWith("\n");

        mortal.startAnew();

        assertThat(mortal.halfDone()).isEmpty();
        assertThat(last(lamp)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void inTheMiddleOfWishesTheFormerOnesAreThere() {
        mortal.arm(CrashPoint.WITHIN_WRITE);

        assertThat(mortal.live(() -> adaptation.control().setMode(Mode.GUESTS, true)))
                .map(Kill::written)
                .contains(WishFile.FILE + ".new");
        assertThat(folder.resolve(WishFile.FILE + ".new")).exists();

        mortal.startAnew();
        assertThat(adaptation.control().modes()).isEmpty();
    }

    @Test
    void whoIsDeadWritesNothingMore() {
        acceptedUntil(CrashPoint.BEFORE_WRITE);

        assertThat(mortal.live(() -> adaptation.control().setMode(Mode.GUESTS, true)))
                .isPresent();

        mortal.startAnew();
        assertThat(adaptation.control().modes()).isEmpty();
    }

    @Test
    void whoeverIsStartedAnewIsNotArmed() {
        mortal.arm(CrashPoint.BEFORE_WRITE);
        mortal.startAnew();

        assertThat(mortal.live(() -> adaptation.suggestions().accept(lamp.id())))
                .isEmpty();
        assertThat(last(lamp)).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void newsAfterAStartIsWhatDiffersFromTheNewsThatWereTaken() {
        mortal.startAnew();
        assertThat(news()).isEmpty();

        adaptation.suggestions().accept(lamp.id());
        mortal.startAnew();

        assertThat(news())
                .extracting(Suggestion::id, Suggestion::stage)
                .containsExactly(tuple(lamp.id(), Stage.ACCEPTED));
        mortal.startAnew();
        assertThat(news()).isEmpty();
    }

    private Optional<Kill> acceptedUntil(CrashPoint point) {
        mortal.arm(point);
        return mortal.live(() -> adaptation.suggestions().accept(lamp.id()));
    }

    /** The stage that a suggestion's habit has on disk. */
    private Stage last(Suggestion suggestion) {
        List<Move> moves = mortal.stored().getOrDefault(suggestion.habit(), List.of());
        return moves.get(moves.size() - 1).to();
    }

    private List<Suggestion> news() {
        List<Suggestion> news = new ArrayList<>();
        for (Optional<Suggestion> next = adaptation.news(); next.isPresent(); next = adaptation.news()) {
            news.add(next.get());
        }
        return news;
    }
}
