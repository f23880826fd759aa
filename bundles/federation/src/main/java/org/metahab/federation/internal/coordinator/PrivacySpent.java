/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.meta.federated.RenyiAccountant;
import org.metahab.meta.prior.Provenance;

/**
 * What the rounds behind a prior have spent of people's privacy. It travels in the prior's scores, so a coordinator that begins
 * again with an improved prior, or takes one over from another, goes on counting.
 */
final class PrivacySpent {

    private static final String NAME = "federated.rounds[sampling=%s,noise=%s]";
    private static final Pattern READ =
            Pattern.compile("federated\\.rounds\\[sampling=([0-9.E-]{1,24}),noise=([0-9.E-]{1,24})]");

    private record Terms(double sampling, double noise) {}

    private final Map<Terms, Long> rounds;

    private PrivacySpent(Map<Terms, Long> rounds) {
        this.rounds = rounds;
    }

    /**
     * What was spent for the prior of that origin.
     *
     * @throws IllegalArgumentException when its scores name terms that no round can have
     */
    static PrivacySpent on(Provenance provenance) {
        Map<Terms, Long> rounds = new LinkedHashMap<>();
        provenance.scores().forEach((name, count) -> {
            Matcher matcher = READ.matcher(name);
            if (matcher.matches()) {
                rounds.put(
                        new Terms(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))),
                        Math.round(count));
            }
        });
        return new PrivacySpent(rounds);
    }

    /** Counts a round. */
    void add(double sampling, double noise) {
        rounds.merge(new Terms(sampling, noise), 1L, Long::sum);
    }

    /** ε for those who don't see who takes part; infinite where a round had no noise. */
    double outside(double delta) {
        RenyiAccountant accountant = new RenyiAccountant();
        rounds.forEach((terms, count) -> accountant.add(terms.sampling(), terms.noise(), count));
        return accountant.epsilon(delta);
    }

    /** ε for those who do, to whom sampling hides nothing. */
    double inside(double delta) {
        RenyiAccountant accountant = new RenyiAccountant();
        rounds.forEach((terms, count) -> accountant.add(1, terms.noise(), count));
        return accountant.epsilon(delta);
    }

    /** As scores of a prior. */
    Map<String, Double> scores() {
        Map<String, Double> scores = new TreeMap<>();
        rounds.forEach(
                (terms, count) -> scores.put(NAME.formatted(terms.sampling(), terms.noise()), count.doubleValue()));
        return scores;
    }
}
