/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;

/**
 * A support set in two: what is learnt from, and what judges. One example of each class that has two or more is held
 * back (in regression, one in four); which one depends on what is in it, not on the order of examples.
 *
 * @param rest to learn from
 * @param judges held back; empty if there are too few examples
 */
record HeldBack(RowExamples rest, RowExamples judges) {
    private static final int REGRESSION_SHARE = 4;

    static HeldBack of(RowExamples support) {
        List<Integer> judges = new ArrayList<>();
        List<Integer> order = byContent(support);
        if (support instanceof LabelledExamples labelled) {
            int[] shots = labelled.shots();
            boolean[] judged = new boolean[shots.length];
            for (int i : order) {
                int label = labelled.label(i);
                if (shots[label] > 1 && !judged[label]) {
                    judged[label] = true;
                    judges.add(i);
                }
            }
        } else {
            judges.addAll(order.subList(0, order.size() / REGRESSION_SHARE));
        }
        List<Integer> rest = new ArrayList<>(order);
        rest.removeAll(judges);
        return new HeldBack(select(support, rest), select(support, judges));
    }

    private static List<Integer> byContent(RowExamples support) {
        float[][] rows = new float[support.size()][support.inputs()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            support.copyInputs(i, 1, rows[i], 0);
            order.add(i);
        }
        order.sort((a, b) -> Arrays.compare(rows[a], rows[b]));
        return order;
    }

    private static RowExamples select(RowExamples support, List<Integer> indices) {
        return support.select(indices.stream().mapToInt(Integer::intValue).toArray());
    }
}
