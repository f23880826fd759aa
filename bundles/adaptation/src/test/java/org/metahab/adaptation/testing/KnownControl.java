/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Forgotten;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;
import org.metahab.adaptation.Scope;

/** Wishes that are kept in memory, without a hub behind them. */
public final class KnownControl implements Control {

    public static final Instant NOW = Instant.parse("2026-03-02T06:41:00Z");

    public final Map<Mode, Instant> modes = new EnumMap<>(Mode.class);
    public final List<Exclusion> exclusions = new ArrayList<>();
    public final List<String> heard = new ArrayList<>();

    @Override
    public Map<Mode, Instant> modes() {
        return modes;
    }

    @Override
    public void setMode(Mode mode, boolean on) {
        if (on) {
            modes.put(mode, NOW);
        } else {
            modes.remove(mode);
        }
    }

    @Override
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    @Override
    public void exclude(Scope scope, Instant from, Instant until) {
        exclusions.add(new Exclusion(scope, from, until.equals(Instant.MAX) ? null : until, "excluded"));
    }

    @Override
    public void include(Scope scope) {
        if (!exclusions.removeIf(exclusion -> exclusion.scope().equals(scope))) {
            throw new NoSuchElementException("'" + scope + "' is not excluded");
        }
    }

    @Override
    public void reset(Scope scope, Instant from, Instant until) {
        exclusions.add(new Exclusion(scope, from, until.isAfter(NOW) ? NOW : until, "reset"));
    }

    @Override
    public Forgotten forget(Scope scope, Instant from, Instant until) {
        heard.add("forget " + scope + " from " + from);
        return new Forgotten(scope, 12, 2, 1, 0, "");
    }

    @Override
    public List<Question> questions() {
        return List.of(new Question("q1", "Hall lamp ON now?", NOW));
    }

    @Override
    public String answer(String question, boolean yes) {
        if (!question.equals("q1")) {
            throw new NoSuchElementException("There is no question '" + question + "' any more");
        }
        return yes ? "Hall lamp ON." : "Not now.";
    }

    @Override
    public void permit(String suggestion, String person, String text) {
        if (!suggestion.startsWith("S")) {
            throw new NoSuchElementException("There is no suggestion '" + suggestion + "'");
        }
        heard.add(person + " permits " + suggestion + ": " + text);
    }
}
