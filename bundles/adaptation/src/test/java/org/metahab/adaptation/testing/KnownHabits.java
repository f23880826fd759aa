/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.testing;

import java.util.List;
import java.util.Map;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.People;
import org.metahab.adaptation.Stage;

/** One habit, the one behind {@link KnownSuggestions#waiting}. */
public final class KnownHabits implements Habits {

    @Override
    public List<Habit> habits() {
        return List.of(new Habit(
                "Hall_Light:ON",
                "Hall_Light",
                "ON",
                "Hall light on",
                3,
                new People(Map.of("anna", 2, "", 1)),
                KnownSuggestions.MORNING,
                0.8,
                Stage.SUGGESTED,
                "",
                List.of()));
    }

    @Override
    public LearningStatus status() {
        return new LearningStatus(true, "test", 10, 3, 1, "");
    }
}
