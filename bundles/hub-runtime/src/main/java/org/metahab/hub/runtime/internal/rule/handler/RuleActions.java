/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.util.List;
import org.metahab.hub.runtime.internal.rule.module.Settings;

/** What rules do to rules. */
final class RuleActions {

    private RuleActions() {}

    static Action run(Settings settings, HandlerContext context) {
        List<String> uids = settings.texts("ruleUIDs");
        boolean considerConditions = settings.flag("considerConditions", true);
        return run -> uids.forEach(uid -> context.rules().run(uid, considerConditions, run.source()));
    }

    static Action enable(Settings settings, HandlerContext context) {
        List<String> uids = settings.texts("ruleUIDs");
        boolean enable = settings.flag("enable", true);
        return run -> uids.forEach(uid -> context.rules().setEnabled(uid, enable));
    }
}
