/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.task;

import java.util.List;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Context;

/**
 * A few-shot task cut from one home's actions: given the examples of the support set, which of the classes is each one of
 * the query set? Everything in the support set happened before everything in the query set.
 *
 * @param classes what the labels stand for: label i is the i-th class
 * @param support examples to learn from, in their order
 * @param query examples to be asked, in their order
 */
public record HabitTask(List<ActionClass> classes, List<Example> support, List<Example> query) {

    public HabitTask {
        classes = List.copyOf(classes);
        support = List.copyOf(support);
        query = List.copyOf(query);
    }

    /**
     * One example.
     *
     * @param before the moment before the action
     * @param label which class of the task it was
     */
    public record Example(Context before, int label) {}
}
