/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Question;

/** Notices how modes and questions change, whoever changed them, and announces it. Safe for use by several threads. */
final class ControlWatch {

    private final Control control;
    private final Announcer announcer;
    private Map<Mode, Instant> modes = Map.of();
    private List<Question> questions = List.of();

    ControlWatch(Control control, Announcer announcer) {
        this.control = control;
        this.announcer = announcer;
    }

    /** Compares with what was there before; to be called after each step that may change something. */
    synchronized void look() {
        Map<Mode, Instant> modesNow = Map.copyOf(control.modes());
        if (!modesNow.equals(modes)) {
            modes = modesNow;
            announcer.announceModes(modesNow);
        }
        List<Question> questionsNow = control.questions();
        if (!questionsNow.equals(questions)) {
            questions = questionsNow;
            announcer.announceQuestions(questionsNow);
        }
    }
}
