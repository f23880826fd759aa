/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;

/**
 * One-shot tasks as Lake's: all characters of one alphabet if it has enough of them, shown by one drawer and asked for in
 * others' hands. A turned or mirrored alphabet is another alphabet, and so is one that is slanted or stretched; every picture is
 * warped a little besides.
 *
 * @param alphabets to draw from
 * @param ways characters of a task
 * @param queries drawings of each character that are asked for
 * @param side pixels of a line
 */
record OmniglotTasks(List<OmniglotFiles.Alphabet> alphabets, int ways, int queries, int side) implements TaskSource {
    private static final double STYLE = 1.5;
    private static final double MIXED = 0.3;

    /** A character of a task, turned and slanted. */
    private record Sign(List<Glyph> drawings, Warp style) {}

    @Override
    public Task draw(RandomGenerator random) {
        List<Sign> characters = random.nextDouble() < MIXED ? mixed(random) : alphabet(random);
        float[] support = new float[ways * side * side];
        float[] query = new float[ways * queries * side * side];
        int[] supportLabels = new int[ways];
        int[] queryLabels = new int[ways * queries];
        int[] drawers = order(random, characters.get(0).drawings.size());
        for (int way = 0; way < ways; way++) {
            supportLabels[way] = way;
            draw(characters.get(way), drawers[0], random, support, way);
            for (int q = 0; q < queries; q++) {
                queryLabels[way * queries + q] = way;
                draw(characters.get(way), drawers[1 + q], random, query, way * queries + q);
            }
        }
        return new Task(
                LabelledExamples.ofRows(side * side, support, supportLabels),
                LabelledExamples.ofRows(side * side, query, queryLabels));
    }

    private void draw(Sign character, int drawer, RandomGenerator random, float[] target, int row) {
        Warp warp = character.style.after(Warp.random(random, 1));
        character.drawings.get(drawer % character.drawings.size()).draw(warp, side, target, row * side * side);
    }

    /** Characters of one alphabet in one style; from more alphabets if one has too few. */
    private List<Sign> alphabet(RandomGenerator random) {
        List<Sign> characters = new ArrayList<>();
        Warp style = style(random);
        for (int a : order(random, alphabets.size())) {
            List<List<Glyph>> all = alphabets.get(a).characters();
            for (int c : order(random, all.size())) {
                if (characters.size() < ways) {
                    characters.add(new Sign(all.get(c), style));
                }
            }
        }
        return characters;
    }

    /** Characters of any alphabets, each in a style of its own. */
    private List<Sign> mixed(RandomGenerator random) {
        List<Sign> characters = new ArrayList<>();
        List<List<Glyph>> all = alphabets.stream()
                .flatMap(alphabet -> alphabet.characters().stream())
                .toList();
        for (int c : order(random, all.size())) {
            if (characters.size() < ways) {
                characters.add(new Sign(all.get(c), style(random)));
            }
        }
        return characters;
    }

    private static Warp style(RandomGenerator random) {
        return Warp.symmetry(random.nextInt(Warp.SYMMETRIES)).after(Warp.random(random, STYLE));
    }

    private static int[] order(RandomGenerator random, int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
