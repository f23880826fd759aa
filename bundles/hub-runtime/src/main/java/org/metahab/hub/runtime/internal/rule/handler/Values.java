/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import org.metahab.hub.codec.ValueCodec;
import org.metahab.hub.value.Value;

/** Values against the texts that rules hold. */
final class Values {

    private Values() {}

    /** Whether the text is the value's, or means the same for a value of its type: {@code 21.50 °C} is 21.5 °C. */
    static boolean isSame(Value value, String text) {
        if (value.text().equals(text)) {
            return true;
        }
        try {
            return ValueCodec.value(value.typeName(), text).equals(value);
        } catch (IllegalArgumentException notOfItsType) {
            return false;
        }
    }
}
