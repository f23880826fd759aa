/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import org.metahab.habit.ActionClass;

/**
 * When people do something.
 *
 * @param action what they do
 * @param trigger what sets it off
 * @param conditions what else must hold, all of it
 */
public record Pattern(ActionClass action, Trigger trigger, List<Condition> conditions) {

    public Pattern {
        conditions = List.copyOf(conditions);
    }

    /** The same pattern with one more condition. */
    Pattern and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Pattern(action, trigger, more);
    }
}
