/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.regex.Pattern;

/** Takes passwords and the like out of what devices say, before it is shown to people or written to a log. */
final class Secrets {

    private static final String NAME =
            "[\\w-]*(?:passw(?:or)?d|passphrase|passcode|psk|secret|token|credentials?|api[_-]?key|auth[_-]?key)[\\w-]*";
    private static final Pattern FIELD = Pattern.compile(
            "(?i)([\"']?" + NAME + "[\"']?\\s*[:=]\\s*)(?:\"(?:[^\"\\\\]|\\\\.)*+\"?|'[^']*+'?|[^\\s,;&}\\])\"']+)");
    private static final Pattern NAMED = Pattern.compile("(?i)" + NAME);
    private static final Pattern USER_INFO = Pattern.compile("(://)[^/?#@\\s\"']++@");
    private static final String HIDDEN = "***";

    private Secrets() {}

    /** The text with stars instead of the values of fields that are named like a secret, and of logins in addresses. */
    static String hide(String text) {
        if (text.indexOf(':') < 0 && text.indexOf('=') < 0) {
            return text;
        }
        String hidden = FIELD.matcher(text).replaceAll("$1\"" + HIDDEN + "\"");
        return USER_INFO.matcher(hidden).replaceAll("$1" + HIDDEN + "@");
    }

    /** The value of a fact or property; none where its name says that it is a secret. */
    static String hide(String name, String value) {
        return NAMED.matcher(name).matches() ? HIDDEN : hide(value);
    }
}
