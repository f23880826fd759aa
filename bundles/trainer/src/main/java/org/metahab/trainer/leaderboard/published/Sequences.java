/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.published;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.habit.Actor;
import org.metahab.habit.Context;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.habit.foresight.Foresight;
import org.metahab.habit.foresight.Judge;
import org.metahab.habit.foresight.Score;
import org.metahab.hub.value.Text;
import org.metahab.trainer.leaderboard.method.Home;
import org.metahab.trainer.leaderboard.method.Method;
import org.metahab.trainer.leaderboard.published.SequenceFile.Control;
import org.metahab.trainer.leaderboard.published.SequenceFile.Sequence;

/**
 * The last control of each test sequence, foreseen from those before it (hit@1 is mAP@1, as one control is right). A method
 * learns either from all training sequences, or from the earlier controls of the sequence alone.
 *
 * <p>Source of the split: Jeon et al., "SmartSense", CIKM 2022; SmartGuard and DeepUDI for the three users.
 */
public final class Sequences {

    private static final Context UNKNOWN = new Context(new float[ContextSchema.SIZE]);
    private static final Home NOWHERE = new Home("sequences", item -> Optional.empty(), List.of());

    private final List<Sequence> all;

    /** @throws IOException when the file cannot be read, or has other columns */
    public Sequences(Path file) throws IOException {
        this.all = SequenceFile.read(file);
    }

    private Sequences(List<Sequence> some) {
        this.all = some;
    }

    /** The same without what polling programs did; sequences of fewer than two controls are left out. */
    public Sequences ofPeople() {
        return new Sequences(all.stream()
                .map(sequence -> new Sequence(
                        sequence.test(),
                        sequence.controls().stream().filter(Control::byPerson).toList()))
                .filter(sequence -> sequence.controls().size() > 1)
                .toList());
    }

    /** Whether polling programs did anything. */
    public boolean hasPolling() {
        return all.stream().anyMatch(sequence -> !sequence.controls().stream().allMatch(Control::byPerson));
    }

    /** By whose last control it is, where users are known. */
    public Map<String, Sequences> byUser() {
        Set<String> users = new LinkedHashSet<>();
        all.forEach(sequence -> users.add(sequence.user()));
        Map<String, Sequences> byUser = new LinkedHashMap<>();
        for (String user : users) {
            byUser.put(
                    user,
                    new Sequences(all.stream()
                            .filter(sequence -> sequence.user().equals(user))
                            .toList()));
        }
        return byUser;
    }

    /** A method that learns from the training sequences, in their order, and nothing meanwhile. */
    public Score trained(Method method) {
        Foresight foresight = method.start().in(NOWHERE, 1);
        List<Foreseen> foreseen = new ArrayList<>();
        for (Sequence sequence : all) {
            if (!sequence.test()) {
                actions(sequence).forEach(foresight::learn);
            }
        }
        for (Sequence sequence : all) {
            if (sequence.test()) {
                foreseen.add(last(foresight, actions(sequence)));
            }
        }
        return Score.of(foreseen);
    }

    /** A method that knows nothing but the sequence itself. */
    public Score alone(Method method) {
        List<Foreseen> foreseen = new ArrayList<>();
        for (Sequence sequence : all) {
            if (sequence.test()) {
                Foresight foresight = method.start().in(NOWHERE, 1);
                List<Observation.Action> actions = actions(sequence);
                actions.subList(0, actions.size() - 1).forEach(foresight::learn);
                foreseen.add(last(foresight, actions));
            }
        }
        return Score.of(foreseen);
    }

    private static Foreseen last(Foresight foresight, List<Observation.Action> actions) {
        Observation.Action last = actions.get(actions.size() - 1);
        return new Judge().judge(foresight.foresee(last.situation(), last.before()), last);
    }

    /** Controls a minute apart, as only their order and their bucket of hours are known. */
    private static List<Observation.Action> actions(Sequence sequence) {
        List<Observation.Action> actions = new ArrayList<>();
        List<Situation.Happening> before = new ArrayList<>();
        Map<String, Situation.Held> states = new LinkedHashMap<>();
        Instant previous = Instant.MIN;
        for (Control control : sequence.controls()) {
            ZonedDateTime at = control.at().atZone(ZoneOffset.UTC);
            if (!at.toInstant().isAfter(previous)) {
                at = previous.plusSeconds(60).atZone(ZoneOffset.UTC);
            }
            previous = at.toInstant();
            Situation situation =
                    new Situation(at, before.stream().limit(Situation.ACTIONS).toList(), List.of(), Map.of(), states);
            actions.add(new Observation.Action(
                    previous,
                    control.action(),
                    new Text(control.action().bucket()),
                    Actor.Person.UNKNOWN,
                    UNKNOWN,
                    situation));
            before.add(0, new Situation.Happening(control.action(), previous));
            states.put(
                    control.action().item(), new Situation.Held(control.action().bucket(), previous));
        }
        return actions;
    }
}
