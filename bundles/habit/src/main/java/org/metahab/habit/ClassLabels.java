/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the classes of one home from 0, in the order in which they are learnt of. For one thread at a time. */
public final class ClassLabels {

    private final List<ActionClass> known = new ArrayList<>();
    private final Map<ActionClass, Integer> labels = new HashMap<>();
    private List<ActionClass> classes = List.of();

    /** The label of a class, a new one when it has none yet. */
    public int learn(ActionClass action) {
        return labels.computeIfAbsent(action, fresh -> {
            known.add(fresh);
            return known.size() - 1;
        });
    }

    /** The label of a class; −1 when it has none. */
    public int label(ActionClass action) {
        return labels.getOrDefault(action, -1);
    }

    /** The class of a label. */
    public ActionClass get(int label) {
        return known.get(label);
    }

    /** How many there are. */
    public int size() {
        return known.size();
    }

    /** All of them as of now, by label; does not change when more are learnt of. */
    public List<ActionClass> classes() {
        if (classes.size() < known.size()) {
            classes = List.copyOf(known);
        }
        return classes;
    }
}
