/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Any text. */
final class TextFormat implements PayloadFormat {

    @Override
    public State parse(Sample sample) {
        return new Text(sample.text());
    }

    @Override
    public String format(Command command) {
        return command.text();
    }
}
