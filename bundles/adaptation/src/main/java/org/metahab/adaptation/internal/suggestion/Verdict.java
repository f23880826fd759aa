/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.pattern.Pattern;

/** What the hub makes of a habit. */
public sealed interface Verdict {

    /**
     * It is clear enough to be put to a person.
     *
     * @param suggestion what is put to them
     * @param pattern what the suggestion's rule follows
     */
    record Propose(Suggestion suggestion, Pattern pattern) implements Verdict {}

    /**
     * People said what sets it off, and it is still open when its rule is to act.
     *
     * @param suggestion the one that they confirmed, with the likeliest rule so far
     * @param why what is missing
     */
    record Unclear(Suggestion suggestion, Wait why) implements Verdict {}

    /**
     * It is not suggested.
     *
     * @param stage how far it has come
     * @param reason why it is not suggested, for people
     */
    record Wait(Stage stage, String reason) implements Verdict {}
}
