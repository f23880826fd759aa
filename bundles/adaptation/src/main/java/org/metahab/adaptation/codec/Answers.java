/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.codec;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;

/** People's answers by their names, the same in every channel. */
public final class Answers {

    /** All answers to a suggestion. */
    public static final List<String> NAMES =
            List.of("choose", "accept", "try", "reject", "postpone", "pause", "undo", "wrong");

    private static final Duration LATER = Duration.ofDays(1);

    private Answers() {}

    /**
     * Gives an answer to a suggestion.
     *
     * @param name one of {@link #NAMES}
     * @param details for a rejection {@code reason} (a {@link Dismissal}) and {@code text}, for a postponement {@code span}
     *     (ISO 8601; a day where nothing is said), for a choice, or where one goes before accepting or trying out,
     *     {@code number} (of the rule that is meant; else the first), else {@code text}; plain text is the text, the span or
     *     the number
     * @throws NoSuchElementException when there is no such suggestion
     * @throws IllegalArgumentException when the answer makes no sense; the message says what would
     * @throws IllegalStateException when it is not possible now
     */
    public static Suggestion give(Suggestions suggestions, String id, String name, Details details) {
        if (suggestions.find(id).isEmpty()) {
            throw new NoSuchElementException("There is no suggestion '" + id + "'");
        }
        return switch (name) {
            case "choose" -> suggestions.choose(id, number(details.textOrBody("number")));
            case "accept" -> suggestions.accept(chosen(suggestions, id, details));
            case "try" -> suggestions.tryOut(chosen(suggestions, id, details));
            case "reject" -> suggestions.reject(id, dismissal(details), details.textOrBody("text"));
            case "postpone" -> suggestions.postpone(id, span(details.textOrBody("span")));
            case "pause" -> suggestions.pause(id, details.textOrBody("text"));
            case "undo" -> suggestions.undo(id, details.textOrBody("text"));
            case "wrong" -> suggestions.wasWrong(id);
            default ->
                throw new IllegalArgumentException(
                        "'" + name + "' is no answer; use one of " + String.join(", ", NAMES));
        };
    }

    /**
     * Gives an answer that is one text: its name with more behind it, as {@code postpone P3D} or {@code reject too early}, or
     * JSON with the name as {@code answer}.
     *
     * @throws NoSuchElementException as {@link #give}
     * @throws IllegalArgumentException as {@link #give}
     * @throws IllegalStateException as {@link #give}
     */
    public static Suggestion say(Suggestions suggestions, String id, String text) {
        Details details = new Details(text.strip());
        String said = details.textOrBody("answer");
        int end = said.indexOf(' ');
        String name = end < 0 ? said : said.substring(0, end);
        Details more = details.body().equals(said)
                ? new Details(said.substring(name.length()).strip())
                : details;
        return give(suggestions, id, name.toLowerCase(Locale.ROOT), more);
    }

    /**
     * Whether a text means yes: {@code yes}, {@code true} or {@code on}, however it is written.
     *
     * @throws IllegalArgumentException when it means neither yes nor no
     */
    public static boolean isYes(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither yes nor no; send true or false");
        };
    }

    private static String chosen(Suggestions suggestions, String id, Details details) {
        String number = details.textOrBody("number");
        return number.isEmpty() ? id : suggestions.choose(id, number(number)).id();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no number of a rule; write 2 for the first alternative", e);
        }
    }

    private static Dismissal dismissal(Details details) {
        return Dismissal.named(details.text("reason").orElse(Dismissal.UNSAID.name()));
    }

    private static Duration span(String text) {
        try {
            return text.isEmpty() ? LATER : Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no span; write P3D for three days, PT2H for two hours", e);
        }
    }
}
