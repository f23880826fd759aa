/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Control;

/** Shows what the hub asks, or answers. */
@Service
@Command(scope = "metahab", name = "questions", description = "Shows what the hub asks, or answers with yes or no")
public class QuestionsCommand extends TextCommand {

    @Reference(optional = true)
    @Nullable
    Control control;

    @Argument(name = "id", description = "The question's id")
    @Nullable
    String id;

    @Argument(index = 1, name = "answer", description = "yes or no")
    @Completion(
            value = StringsCompleter.class,
            values = {"yes", "no"})
    String answer = "";

    @Override
    String run() {
        Control known = Services.required(control);
        if (id != null) {
            if (!answer.equals("yes") && !answer.equals("no")) {
                throw new IllegalArgumentException("Answer with yes or no: metahab:questions " + id + " yes");
            }
            return known.answer(id, answer.equals("yes"));
        }
        if (known.questions().isEmpty()) {
            return "The hub has no question.";
        }
        known.questions().forEach(question -> System.out.printf("%-4s %s%n", question.id(), question.text()));
        return "";
    }
}
