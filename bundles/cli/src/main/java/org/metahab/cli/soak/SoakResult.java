/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.util.List;
import org.metahab.adaptation.Agreement;

/**
 * What a soak of one home came to.
 *
 * @param seed the home's
 * @param days how many it lived
 * @param suggestions how many were put to people, revised ones too
 * @param trueSuggestions how many of these were true to what people do
 * @param agreement how far rules and the learner said the same in the same life without automations, after each rule was
 *     made
 * @param regular how many different actions are worth a rule
 * @param found how many of these were suggested with their true trigger
 * @param foundByThree how many of these after at most three examples
 * @param foundByFive how many of these after at most five examples
 * @param wanted how often rules did what a person would have done
 * @param mindless how often they did what a habit says, though its person would not have done it this time
 * @param unwanted how often they did what no habit says
 * @param takenBack how often people took back what rules did
 * @param changed how many habits changed while a rule followed them
 * @param followed how many of these were followed by a revised suggestion within three examples
 * @param gone how many habits ended while a rule followed them
 * @param noticed how many of these were noticed
 * @param repeated how often something was suggested again that people had declined
 * @param harmful how often something was suggested or done with what can harm
 * @param together how often two rules acted on an item within ten seconds
 * @param againstModes how often rules acted while they should have rested
 * @param kills what kills did to adaptation
 * @param weeks how it went week by week
 * @param promises what was told of each suggestion that its rule would do, and what came of it
 * @param list for people: suggestions that were not true, what was not found or late, rules that did badly
 */
record SoakResult(
        long seed,
        int days,
        int suggestions,
        int trueSuggestions,
        Agreement agreement,
        int regular,
        int found,
        int foundByThree,
        int foundByFive,
        int wanted,
        int mindless,
        int unwanted,
        int takenBack,
        int changed,
        int followed,
        int gone,
        int noticed,
        int repeated,
        int harmful,
        int together,
        int againstModes,
        KillResult kills,
        List<Week> weeks,
        List<Promise> promises,
        List<String> list) {

    SoakResult {
        weeks = List.copyOf(weeks);
        promises = List.copyOf(promises);
        list = List.copyOf(list);
    }

    /**
     * One week.
     *
     * @param found how many of the regular habits were suggested by its end
     * @param right how often rules did in it what a habit says
     * @param unwanted how often they did what no habit says
     */
    record Week(int found, int right, int unwanted) {}

    /**
     * What was told of a suggestion, and what came of it.
     *
     * @param confidence how likely it was said to be right when it acts
     * @param acted how often its rule acted, until it was revised or its habit ended
     * @param wanted how often people would have done that then
     * @param offered how many rules it offered
     * @param meant the number of the one that people meant, 1 for the first
     * @param confirmed whether people were asked for the reason alone, and said yes
     * @param clear whether it was clear from the beginning or since when its rule is to act
     */
    record Promise(
            double confidence, int acted, int wanted, int offered, int meant, boolean confirmed, boolean clear) {}
}
