/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

/** Is told what people decide, and may note that it was confirmed: that the call returned. */
interface Decisions {

    /** Notes nothing. */
    Decisions UNNOTED = new Decisions() {
        @Override
        public void answer(String habit, Runnable call) {
            call.run();
        }

        @Override
        public void wish(Runnable call) {
            call.run();
        }
    };

    /** A person answers a habit's suggestion by that call. */
    void answer(String habit, Runnable call);

    /** A person tells the hub something else by that call: a mode, or the answer to a question. */
    void wish(Runnable call);
}
