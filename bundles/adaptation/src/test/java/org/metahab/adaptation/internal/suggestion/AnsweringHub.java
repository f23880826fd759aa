/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.rule.RuleRegistry;

/**
 * A process in which people give answers without end, until it is killed. After each answer it prints the suggestion's id
 * and how many moves its habit's life has, so that whoever reads knows what was confirmed.
 */
final class AnsweringHub {

    private static final int HABITS = 8;

    private AnsweringHub() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        RuleRegistry rules = new StoredRules(Files.createDirectories(folder.resolve("rules")));
        try (Journal journal = Journal.open(folder)) {
            Entries entries = new Entries(journal, suggestion -> {});
            SuggestionBook book = new SuggestionBook(entries, rules);
            Proposals proposals = new Proposals(entries, rules);
            new Reconciler(entries, book, rules).reconcile(Instant.EPOCH);
            for (int i = entries.all().size(); i < HABITS; i++) {
                proposals.add(suggestion(proposals.nextId()));
            }
            while (true) {
                String id = "s" + (1 + random.nextInt(HABITS));
                answer(book, id, random);
                Entry entry = entries.require(id);
                System.out.println(id + " " + entry.life().moves().size() + " " + entry.stage());
            }
        }
    }

    private static void answer(SuggestionBook book, String id, Random random) {
        Instant now = Instant.EPOCH;
        try {
            switch (random.nextInt(8)) {
                case 0 -> book.accept(id, now);
                case 1 -> book.tryOut(id, now);
                case 2 -> book.reject(id, Dismissal.NOT_USEFUL, "", now);
                case 3 -> book.postpone(id, now.atZone(ZoneOffset.UTC), now);
                case 4 -> book.pause(id, "", now);
                case 5 -> book.confirm(id, now);
                case 6 -> book.start(suggestion(id), now);
                default -> book.undo(id, "", now);
            }
        } catch (IllegalStateException e) {
            // an answer that is not possible at this stage changes nothing
        }
    }

    private static Suggestion suggestion(String id) {
        Rule rule = new Rule(
                RuleSynthesis.uid(id),
                "Lamp",
                "",
                Set.of(),
                Map.of(),
                List.of(RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "07:00"))),
                List.of(),
                List.of(RuleModule.of(
                        "action", "core.ItemCommandAction", Map.of("itemName", "Lamp" + id, "command", "ON"))));
        return new Suggestion(
                id,
                "Lamp" + id + ":ON",
                List.of(new Alternative("", List.of(), List.of(), 0.8, new Backtest(3, 0, 0), Agreement.NONE, rule)),
                Stage.SUGGESTED,
                Instant.EPOCH,
                "");
    }
}
