/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.Topics.Step;

/** Carries a message to a participant, if it can. */
@FunctionalInterface
interface Postman {

    void tell(String participant, Step step, Message message);
}
