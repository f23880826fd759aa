/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/**
 * What was forgotten.
 *
 * @param scope what was to be forgotten
 * @param events how many events were erased from the hub's history
 * @param habits how many habits were erased, with their suggestions and answers
 * @param rulesRemoved how many of them had a rule, which is gone
 * @param rulesKept how many had a rule that a person edited, which stays, disabled
 * @param note what could not be done; empty when all was
 */
public record Forgotten(Scope scope, long events, int habits, int rulesRemoved, int rulesKept, String note) {

    /** The same in a sentence. */
    public String sentence() {
        return "Forgotten (" + scope + "): " + events + " events of the history, " + habits + " habits, "
                + rulesRemoved + " rules removed" + (rulesKept > 0 ? ", " + rulesKept + " edited rules disabled" : "")
                + "; what is known now was learnt anew from what remains."
                + (note.isEmpty() ? "" : " " + note);
    }
}
