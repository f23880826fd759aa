/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.item;

import java.text.Normalizer;
import java.util.function.Predicate;

/** Names of items from what people and devices call things. */
public final class ItemNames {

    private static final int MAX_LENGTH = 120;

    private ItemNames() {}

    /** Letters, digits and underscores; words start with a capital: {@code "Küche: Decken-Licht"} is {@code Kuche_Decken_Licht}. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFKD);
        StringBuilder name = new StringBuilder();
        boolean wordStart = true;
        for (char c : plain.toCharArray()) {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                if (wordStart && name.length() > 0) {
                    name.append('_');
                }
                name.append(wordStart ? Character.toUpperCase(c) : c);
                wordStart = false;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                wordStart = true;
            }
            if (name.length() >= MAX_LENGTH) {
                break;
            }
        }
        if (name.length() == 0) {
            return "Thing";
        }
        return Character.isDigit(name.charAt(0)) ? "Thing_" + name : name.toString();
    }

    /** The name, with a number behind it while it is taken. */
    public static String unique(String name, Predicate<String> taken) {
        String candidate = name;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = name + "_" + number;
        }
        return candidate;
    }
}
